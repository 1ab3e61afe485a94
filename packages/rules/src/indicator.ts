import { z } from 'zod'
import { formulaSchema } from './formula/formula.ts'

export const indicatorKinds = [
  'money',
  'count',
  'score',
  'ratio',
  'flag',
  'judgement',
  'choice',
  'text',
  'region',
  'industry',
  'date',
] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/**
 * What the office can do where an indicator falls short, the most first: check and complete the records (核补数据), help the
 * firm through a procedure (辅导办理), or nothing but wait for the firm's own business (靠企业经营). Our own convention.
 */
export const helpKinds = ['verify', 'guide', 'operate'] as const
export type HelpKind = (typeof helpKinds)[number]

/** Kinds of sources of facts, the most trusted first unless an indicator names another order. */
export const sourceKinds = ['register', 'filing', 'declaration'] as const
/** 登记 of an authority, 报送 under a duty to report, or 自填 by the enterprise. */
export type SourceKind = (typeof sourceKinds)[number]

/** An indicator (指标): one thing that can be known of a subject, given or computed. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  kind: z.enum(indicatorKinds),
  unit: z.string().default(''),
  /** `now` has no year; `year` and `year-end` carry one. */
  period: z.enum(['now', 'year', 'year-end']),
  /** What is counted and what is not, in one or two Chinese sentences. */
  meaning: z.string().min(1),
  /** Which document defines it, with its tag. */
  source: z.string().optional(),
  /** How it is computed from other indicators; without one it is asked for. */
  formula: formulaSchema.optional(),
  /** Allowed words of a choice and their Chinese titles, least first. */
  choices: z.record(z.string(), z.string()).optional(),
  /** Bounds of a given number, in the unit of the indicator, both included. */
  least: z.string().optional(),
  most: z.string().optional(),
  /** How one asks for it in a form: one plain Chinese question. */
  question: z.string().optional(),
  examples: z.array(z.string()).default([]),
  /** Whose word counts first when sources disagree, if not as in `sourceKinds`; who is not named does not count. */
  sourceOrder: z
    .array(z.enum(sourceKinds))
    .nonempty()
    .refine((order) => new Set(order).size === order.length, 'a source is named twice')
    .optional(),
  /** What the office can do where it falls short; our own convention. */
  help: z.enum(helpKinds).optional(),
  /** The group of the form it belongs to: 基本信息, 经营, 创新, 资质, 合规, 项目. */
  group: z.string().min(1),
})
export type Indicator = z.infer<typeof indicatorSchema>
export type Indicators = ReadonlyMap<string, Indicator>

const DECIMALS: Partial<Record<IndicatorKind, number>> = { money: 2, count: 0, score: 6, ratio: 12 }

/** How many decimals a fact of this kind keeps: its value is a whole number of `1 / 10^decimals`. */
export function decimalsOf(kind: IndicatorKind): number {
  const decimals = DECIMALS[kind]
  if (decimals === undefined) throw new TypeError(`indicator kind ${kind} is not a number`)
  return decimals
}

export function isNumeric(kind: IndicatorKind): boolean {
  return DECIMALS[kind] !== undefined
}

/** Whether it is a 称号: titles are told apart from other flags by their ids. */
export function isTitle(id: string): boolean {
  return id.startsWith('title-')
}

/** What a title is called where it is said elsewhere, or goes without saying, that it must be valid. */
export function nameOfTitle({ title }: Pick<Indicator, 'title'>): string {
  return title.replace('(有效期内)', '')
}

/** Looks an indicator up; content has been validated, so a miss is a programming error. */
export function indicatorOf(indicators: Indicators, id: string): Indicator {
  const found = indicators.get(id)
  if (!found) throw new Error(`unknown indicator "${id}": content was not validated before judging`)
  return found
}
