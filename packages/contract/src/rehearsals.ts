import { z } from 'zod'
import { day } from './day.ts'
import { rehearsalFigures, rehearsalVerdict } from './rehearsal-figures.ts'
import {
  typedNumber,
  fenText,
  rehearsalFault,
  rehearsalParameter,
  rehearsalRecipe,
  rehearsalSubject,
} from './rehearsal-recipe.ts'
import { route } from './route.ts'

const none = z.object({})
const purpose = z.enum(['new', 're-check'])
const page = z.number().int().min(1).max(10_000).default(1)

export const rehearsalSubjectRow = z.object({
  kind: z.enum(['standard', 'policy']),
  id: z.string(),
  title: z.string(),
  /** 国家, 省, 市, 县. */
  level: z.string(),
  region: z.string().optional(),
  /** Of a standard: the version in force. */
  version: z.string().optional(),
  /** Of a policy: in-force, unconfirmed, ended, draft, historical. */
  status: z.string().optional(),
  money: z.enum(['yes', 'no']),
  /** Whether a clause has several readings. */
  ambiguous: z.enum(['yes', 'no']),
})
export type RehearsalSubjectRow = z.infer<typeof rehearsalSubjectRow>

/** What can be rehearsed on a day: standards with a version in force, policies. */
export const listRehearsalSubjects = route({
  id: 'rehearsal-subjects',
  title: '可以预演的标准和政策',
  method: 'GET',
  path: '/api/rehearsal/subjects',
  access: 'rehearsals.read',
  audit: [],
  params: none,
  query: z.object({ on: day.optional(), purpose: purpose.default('new') }),
  body: 'none',
  answer: z.object({
    subjects: z.array(rehearsalSubjectRow),
  }),
})

/** What may be moved in a subject. A draft that cannot be read gives its faults instead. */
export const readRehearsalParameters = route({
  id: 'rehearsal-parameters',
  title: '标准或政策里可以调整的参数',
  method: 'POST',
  path: '/api/rehearsal/parameters',
  access: 'rehearsals.read',
  asks: 'with-content',
  audit: [],
  params: none,
  query: none,
  body: z.strictObject({
    subject: rehearsalSubject,
    on: day.optional(),
    purpose: purpose.default('new'),
  }),
  answer: z.object({
    title: z.string(),
    version: z.string().optional(),
    parameters: z.array(rehearsalParameter),
    faults: z.array(rehearsalFault),
  }),
})

/** Parts of the answer that cost more than counting; a page asks for those it shows. */
export const rehearsalParts = [
  'splits',
  'distribution',
  'near',
  'cliffs',
  'ambiguities',
  'exclusion',
] as const

/** Rehearses. With faults there are no figures: the page keeps the old ones and shows what is wrong. */
export const rehearse = route({
  id: 'rehearse',
  title: '预演',
  method: 'POST',
  path: '/api/rehearsal/figures',
  access: 'rehearsals.read',
  asks: 'with-content',
  audit: [],
  params: none,
  query: none,
  body: z.strictObject({
    recipe: rehearsalRecipe,
    /** All parts when absent; parts not asked for are empty. Budget and totals always come. */
    parts: z.array(z.enum(rehearsalParts)).max(rehearsalParts.length).optional(),
  }),
  answer: z.object({
    figures: rehearsalFigures.optional(),
    /** `variant` counts from 0; absent: the subject. */
    faults: z.array(rehearsalFault.extend({ variant: z.number().optional() })),
  }),
})

/** The firms behind a figure. Every count of the figures can be opened by one of these. */
export const firmGroup = z.discriminatedUnion('kind', [
  /** met, unknown, unmet before or after. */
  z.strictObject({
    kind: z.literal('verdict'),
    when: z.enum(['before', 'after']),
    verdict: rehearsalVerdict,
  }),
  z.strictObject({ kind: z.enum(['entering', 'leaving', 'staying', 'gaining', 'losing']) }),
  /** One pair of `moves.pairs`. */
  z.strictObject({ kind: z.literal('pair'), before: rehearsalVerdict, after: rehearsalVerdict }),
  /** A bin of the distribution by its ends, or those of unknown quantity. */
  z.strictObject({
    kind: z.literal('bin'),
    from: typedNumber.optional(),
    to: typedNumber.optional(),
    which: z.enum(['all', 'waiting']).default('all'),
  }),
  z.strictObject({ kind: z.literal('quantity-unknown') }),
  /** One side of one line, as `near` counts them. */
  z.strictObject({
    kind: z.literal('near'),
    path: z.string().max(300),
    side: z.enum(['inside', 'outside', 'entering', 'leaving']),
  }),
  z.strictObject({ kind: z.literal('cliff'), path: z.string().max(300) }),
  /** Firms between two readings: by the clause itself or by the whole definition. */
  z.strictObject({
    kind: z.literal('ambiguity'),
    path: z.string().max(300),
    a: z.string().max(100),
    b: z.string().max(100),
    of: z.enum(['clause', 'whole']).default('clause'),
  }),
  z.strictObject({ kind: z.literal('budget'), part: z.enum(['full', 'part', 'none']) }),
  /** Firms that meet the policy and take another one that excludes it. */
  z.strictObject({ kind: z.literal('displaced'), when: z.enum(['before', 'after']) }),
])
export type FirmGroup = z.input<typeof firmGroup>

export const rehearsalFirmsAsked = z.strictObject({
  recipe: rehearsalRecipe,
  variant: z.number().int().min(0).max(3).default(0),
  group: firmGroup,
  /** Only one row of a split. */
  row: z
    .strictObject({ by: z.enum(['region', 'industry', 'size', 'rung']), key: z.string().max(40) })
    .optional(),
  page,
  most: z.number().int().min(1).max(100).default(20),
})
export type RehearsalFirmsAsked = z.infer<typeof rehearsalFirmsAsked>

/** One page of firms; `count` is the figure that was opened. */
export const rehearsalFirms = z.object({
  count: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      creditCode: z.string(),
      region: z.string().optional(),
      industry: z.string().optional(),
      before: rehearsalVerdict,
      after: rehearsalVerdict,
      /** Absent where there is no money; `mostFen` absent where nothing bounds it. */
      moneyBefore: z.object({ leastFen: fenText, mostFen: fenText.optional() }).optional(),
      moneyAfter: z.object({ leastFen: fenText, mostFen: fenText.optional() }).optional(),
      /** The focused quantity as one reads it: `2.97%`; absent where unknown or nothing is focused. */
      quantity: z.string().optional(),
      /** Of a budget group: what the firm is paid. */
      paidFen: fenText.optional(),
      /** Of an ambiguity: the verdict of the clause under `a` and `b`. */
      readings: z.object({ a: rehearsalVerdict, b: rehearsalVerdict }).optional(),
    }),
  ),
})
export type RehearsalFirms = z.infer<typeof rehearsalFirms>

export const listRehearsalFirms = route({
  id: 'rehearsal-firms',
  title: '预演数字背后的企业',
  method: 'POST',
  path: '/api/rehearsal/firms',
  access: 'rehearsals.read',
  asks: 'with-content',
  audit: [],
  params: none,
  query: none,
  body: rehearsalFirmsAsked,
  answer: rehearsalFirms,
})

export const rehearsalRoutes = [
  listRehearsalSubjects,
  readRehearsalParameters,
  rehearse,
  listRehearsalFirms,
] as const
