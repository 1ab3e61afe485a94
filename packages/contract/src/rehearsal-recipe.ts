import { z } from 'zod'
import { day } from './day.ts'

const regionCode = z.string().regex(/^[1-9]\d{5}$/)
/** A number as one types it, exact: `3`, `0.5`, `1500`. */
export const typedNumber = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/)
/** Money in whole fen, as digits: a sum over a province may be larger than a JSON number keeps exactly. */
export const fenText = z.string().regex(/^\d{1,40}$/)
/** A change of money, fewer fen with a minus. */
export const signedFenText = z.string().regex(/^-?\d{1,40}$/)
const purpose = z.enum(['new', 're-check'])

/** What is rehearsed: a standard or policy in force, or one that is still being written. */
export const rehearsalSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard'), id: z.string().max(100) }),
  z.strictObject({ kind: z.literal('policy'), id: z.string().max(100) }),
  /** A draft as it stands, in the shape of `policy.yaml` or `standard.yaml`; it is checked like those. */
  z.strictObject({
    kind: z.literal('draft'),
    of: z.enum(['standard', 'policy']),
    definition: z.record(z.string(), z.unknown()),
  }),
])
export type RehearsalSubject = z.infer<typeof rehearsalSubject>

/** One parameter set to another value; `path` is that of the parameter. */
export const parameterChange = z.union([
  z.strictObject({ path: z.string().max(300), number: typedNumber }),
  z.strictObject({ path: z.string().max(300), regions: z.array(regionCode).min(1).max(300) }),
  /** Codes of industries, titles, or options. */
  z.strictObject({ path: z.string().max(300), members: z.array(z.string().min(1).max(100)).min(1).max(300) }),
])
export type ParameterChange = z.infer<typeof parameterChange>

/** A variant with its name; without changes it is the subject as it stands. */
const variant = z.strictObject({
  name: z.string().min(1).max(50),
  changes: z.array(parameterChange).max(100),
})

/** 预算: a line of money and what happens when more is due. */
export const budgetRule = z.strictObject({
  budgetFen: fenText,
  /**
   * `proportional` 按比例: everybody gets the same share, in whole fen; the fen that are left over go one each to the largest
   * remainders, of equal ones to the firm recorded first. `queue` 排队: paid in full in the order until the money ends; who
   * stands at the end of the money gets what is left.
   */
  way: z.enum(['proportional', 'queue']),
  /** The order of a queue: small amounts first, large ones first, or as recorded; equal ones as recorded. */
  order: z.enum(['least-first', 'most-first', 'record']).default('least-first'),
  /** Which amount is asked for: what is sure, or what is possible where facts are missing. */
  amount: z.enum(['least', 'most']).default('least'),
})
export type BudgetRule = z.infer<typeof budgetRule>

/** 预演方案, the recipe: all that is needed to rehearse the same again. */
export const rehearsalRecipe = z.strictObject({
  subject: rehearsalSubject,
  /**
   * The day on which the rules are read; today when absent. On a past day facts and titles are those that were known then, on a
   * day to come those of today's records.
   */
  on: day.optional(),
  purpose: purpose.default('new'),
  /** Only firms of this region; the region of the post when absent, and never beyond it. */
  region: regionCode.optional(),
  /**
   * What variants are held against: the subject without changes, what is in force under the same id (for a draft that
   * amends), or nothing (nobody meets it and no money is due).
   */
  against: z.enum(['subject', 'in-force', 'nothing']).default('subject'),
  variants: z.array(variant).min(1).max(4),
  /** The parameter around whose line the firms are drawn; the first changed one when absent. */
  focus: z.string().max(300).optional(),
  budget: budgetRule.optional(),
})
export type RehearsalRecipe = z.infer<typeof rehearsalRecipe>

/** A number or list of the subject that may be moved. */
const parameterCommon = {
  /** Stable for this version of the subject; changes and figures name it. */
  path: z.string(),
  /** What it is, from the condition: `2025年研发费用占比不低于`, `最高补助`. */
  title: z.string(),
  /** The condition or part it stands in, from outside to inside: `近两年研发费用`. */
  within: z.array(z.string()),
  /** The whole condition as it reads today. */
  says: z.string(),
  /** 门槛, 比例, 上限, 分档, 分值, 标准 (a fixed sum), 年限, 个数, 地区, 行业, 称号, 选项. */
  role: z.enum([
    'line',
    'share',
    'cap',
    'band',
    'points',
    'sum',
    'years',
    'count',
    'region',
    'industry',
    'title',
    'choice',
  ]),
  clause: z.string().optional(),
  /** How well the clause is attested: O R S2 SEED S1 MEM CONFLICT. */
  tag: z.string().optional(),
}
export const rehearsalParameter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    ...parameterCommon,
    /** 万元, %, 年, 分, 项 and so on; empty for a bare number. */
    unit: z.string(),
    /** The value in force or drafted. */
    value: z.string(),
    /** Ends and step of a slider. A value beyond the ends may be typed as long as `bounds` allow it. */
    slider: z.object({ least: z.string(), most: z.string(), step: z.string() }),
    /** What is refused beyond; open where absent. */
    bounds: z.object({ least: z.string().optional(), most: z.string().optional() }),
    /** Whether firms can be drawn around it (`focus`): lines and bands of a measured quantity. */
    measured: z.enum(['yes', 'no']),
    /** On which side of a measured line firms are in: `over` 不低于 and 高于, `under` 不高于 and 低于. */
    side: z.enum(['over', 'under']).optional(),
  }),
  z.object({
    kind: z.literal('regions'),
    ...parameterCommon,
    regions: z.array(regionCode),
    named: z.string(),
  }),
  z.object({
    kind: z.literal('list'),
    ...parameterCommon,
    of: z.enum(['industry', 'title', 'choice']),
    members: z.array(z.string()),
    named: z.string(),
    /** Everything that may be in it; absent for industries: any code of their table. */
    choices: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
  }),
])
export type RehearsalParameter = z.infer<typeof rehearsalParameter>

/** Why a change or a draft cannot be rehearsed, in Chinese, at its parameter or field; empty path: the whole. */
export const rehearsalFault = z.object({ path: z.string(), message: z.string() })
export type RehearsalFault = z.infer<typeof rehearsalFault>
