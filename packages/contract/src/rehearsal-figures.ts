import { z } from 'zod'
import { fenText, signedFenText } from './rehearsal-recipe.ts'

export const rehearsalVerdict = z.enum(['met', 'unknown', 'unmet'])
export type RehearsalVerdict = z.infer<typeof rehearsalVerdict>
const count = z.number().int().nonnegative()

/** Money of many firms in whole fen. */
const money = z.object({
  /** What is surely due. */
  leastFen: fenText,
  /** What may be due, over the firms for which that is bounded. */
  mostFen: fenText,
  /** Firms for which nothing bounds what may be due: facts are missing and there is no cap, or no amount is named. */
  openFirms: count,
})
/** How a definition falls out. Money is absent for standards and where the rule names no amount. */
const outcome = z.object({ met: count, unknown: count, unmet: count, money: money.optional() })
export type RehearsalOutcome = z.infer<typeof outcome>

/** One row of a split: one county, industry section, size class or rung. Rows add up to the whole. */
const splitRow = z.object({
  /** Region code, section letter, size class or title kind; `unknown` and `none` stand for themselves. */
  key: z.string(),
  title: z.string(),
  firms: count,
  before: outcome,
  after: outcome,
  entering: count,
  leaving: count,
})
export type RehearsalSplitRow = z.infer<typeof splitRow>

/** 会变的人: who moves between before and after. Entering: not met before, met after; unknown is not met. */
const moves = z.object({
  entering: count,
  leaving: count,
  staying: count,
  /** Every pair of verdicts that occurs. */
  pairs: z.array(z.object({ before: rehearsalVerdict, after: rehearsalVerdict, firms: count })),
  /** Firms whose sure amount rises or falls; absent where there is no money. */
  gaining: count.optional(),
  losing: count.optional(),
})

/** 分布: firms by the quantity that the focused parameter is held against, in its unit. Bins are exact. */
const distribution = z.object({
  path: z.string(),
  title: z.string(),
  unit: z.string(),
  /** On which side of the line firms are in. */
  side: z.enum(['over', 'under']),
  before: z.string(),
  after: z.string(),
  /**
   * `from` belongs to the bin, `to` does not; the first has no `from` and the last no `to`. Both lines stand between bins.
   * `waiting`: firms that meet all else, so that this line alone decides for them.
   */
  bins: z.array(
    z.object({ from: z.string().optional(), to: z.string().optional(), firms: count, waiting: count }),
  ),
  /** Firms for which the quantity is not known. */
  unknown: count,
})
export type RehearsalDistribution = z.infer<typeof distribution>

/** 一步之差: firms within one step of the slider on both sides of the line after the change. */
const near = z.object({
  path: z.string(),
  title: z.string(),
  unit: z.string(),
  line: z.string(),
  step: z.string(),
  /** On the side that satisfies the line, and on the side that does not. */
  inside: count,
  outside: count,
  /** Of those outside, firms that would enter if the line came one step towards them; of those inside, that would leave. */
  entering: count,
  leaving: count,
})

/** 断崖: a line or band where a firm one step short loses the title or money. */
const cliff = z.object({
  path: z.string(),
  title: z.string(),
  unit: z.string(),
  line: z.string(),
  step: z.string(),
  /** Firms on the wrong side within one step for which reaching the line would change verdict or amount. */
  firms: count,
  /** What those firms forgo together, surely. Absent where no money is at stake, only the verdict. */
  lostFen: fenText.optional(),
  /** The most that a single one of them forgoes. */
  worstFen: fenText.optional(),
})
export type RehearsalCliff = z.infer<typeof cliff>

/** 歧义: a clause with several readings and whom the difference touches. */
const ambiguity = z.object({
  path: z.string(),
  title: z.string(),
  question: z.string(),
  clause: z.string().optional(),
  /** How the whole definition falls out under each reading. The first decides today. */
  readings: z.array(z.object({ id: z.string(), title: z.string(), outcome })),
  /** For each pair: firms that the clause itself, and the whole definition, treat differently. */
  pairs: z.array(z.object({ a: z.string(), b: z.string(), clause: count, whole: count })),
})
export type RehearsalAmbiguity = z.infer<typeof ambiguity>

/** 预算视图 of one variant. */
const budgetView = z.object({
  budgetFen: fenText,
  /** What is asked for: the least or most of all firms that meet it (with `most`, also of those that may). */
  wantedFen: fenText,
  paidFen: fenText,
  /** Firms that ask for something, and of them: paid in full, in part, not at all. */
  firms: count,
  full: count,
  part: count,
  none: count,
  /** With `proportional`: the exact share that everybody gets, as a fraction, and rounded for reading (`83.3%`). */
  share: z.object({ n: z.string(), d: z.string(), says: z.string() }).optional(),
  /** The rule in words, with what happens to odd fen. */
  says: z.string(),
  byRegion: z.array(
    z.object({ key: z.string(), title: z.string(), wantedFen: fenText, paidFen: fenText, cut: count }),
  ),
})
export type RehearsalBudget = z.infer<typeof budgetView>

/** Money after every firm took the best that it may have together, as the card of the firm reckons it. */
const sharedMoney = z.object({
  /** Of the rehearsed policy. */
  own: money,
  /** Of all policies that are linked by exclusions. */
  purse: money,
  /** Firms that meet the rehearsed policy and take another one; `instead` adds up to them. */
  displaced: count,
  instead: z.array(z.object({ id: z.string(), title: z.string(), firms: count })),
})

/** 不能同时享受的政策: what they make of the money. */
const exclusion = z.object({
  rivals: z.array(z.object({ id: z.string(), title: z.string() })),
  before: sharedMoney,
  after: sharedMoney,
  /** Of the whole purse; `mostFen` over firms for which the most is bounded before and after, `openFirms` the others. */
  change: z.object({ leastFen: signedFenText, mostFen: signedFenText, openFirms: count }),
})
export type RehearsalExclusion = z.infer<typeof exclusion>

/** One variant rehearsed. */
export const rehearsedVariant = z.object({
  name: z.string(),
  /** What is changed, said in Chinese, before and after. */
  changes: z.array(z.object({ path: z.string(), title: z.string(), before: z.string(), after: z.string() })),
  after: outcome,
  moves,
  byRegion: z.array(splitRow),
  byIndustry: z.array(splitRow),
  bySize: z.array(splitRow),
  /** By the highest title held. */
  byRung: z.array(splitRow),
  distribution: distribution.optional(),
  near: z.array(near),
  cliffs: z.array(cliff),
  budget: budgetView.optional(),
  /** Absent where nothing in force excludes the policy, and in what was kept before this was reckoned. */
  exclusion: exclusion.optional(),
})
export type RehearsedVariant = z.infer<typeof rehearsedVariant>

/** 预演结果. */
export const rehearsalFigures = z.object({
  subject: z.object({
    kind: z.enum(['standard', 'policy', 'draft']),
    id: z.string(),
    title: z.string(),
    version: z.string().optional(),
  }),
  on: z.string(),
  purpose: z.enum(['new', 're-check']),
  region: z.string(),
  /** Firms looked at, the day of the records, and marks by which a replay knows whether records or content changed. */
  firms: count,
  recordsOn: z.string(),
  recordsHash: z.string(),
  contentHash: z.string(),
  /** The definition that variants are held against. */
  before: outcome,
  variants: z.array(rehearsedVariant),
  ambiguities: z.array(ambiguity),
})
export type RehearsalFigures = z.infer<typeof rehearsalFigures>
