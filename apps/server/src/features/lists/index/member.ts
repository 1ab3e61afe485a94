import type { GrowthList, HelpKind } from '@yinyu/contract'
import { compareRatios, ratio, type Ratio, type Verdict } from '@yinyu/kernel'
import { rankOfHelp, type Nearness } from '@yinyu/rules'

/** What the answers of a run say of one firm whatever the rule. */
export interface AnsweredFirm {
  readonly enterprise: string
  readonly region: string
  readonly industry: string | undefined
  readonly size: string | undefined
  /** Standards of which it holds the title. */
  readonly titles: readonly string[]
}

/** What they say of one firm and one rule. */
export interface Answered extends AnsweredFirm {
  readonly holds: 'yes' | 'no'
  readonly fresh: Verdict | undefined
  /** How many named conditions are unmet for a new application; there may be more without a name. */
  readonly unmetConditions: number
  readonly reCheck: Verdict | undefined
}

/** A firm with its list and how near it is; `kept` holds the title and is on no list of verdicts. */
export interface Member extends Omit<Answered, 'unmetConditions'> {
  readonly list: Exclude<GrowthList, 'due'> | 'kept'
  readonly code: string
  readonly chain: readonly string[]
  readonly distance: Ratio | undefined
  readonly help: HelpKind | undefined
  readonly missing: readonly string[]
}

/** At most so many conditions are short of a firm that is "一两步" away. */
const STEPS_MOST = 2

/** On which list the verdicts put a firm; undefined for none. */
export function listOf(
  { holds, fresh, reCheck }: Pick<Answered, 'holds' | 'fresh' | 'reCheck'>,
  near: Pick<Nearness, 'unmet'> | undefined,
): Member['list'] | undefined {
  if (holds === 'yes') return reCheck === 'unmet' ? 'falling' : 'kept'
  if (fresh === 'met') return 'qualified'
  if (fresh === 'unknown') return 'unsure'
  const steps = near?.unmet.length ?? 0
  return fresh === 'unmet' && steps > 0 && steps <= STEPS_MOST ? 'nearly' : undefined
}

/** Whether the list of a firm, its distance or what is missing cannot be told by the verdicts alone. */
export function isToBeMeasured({
  holds,
  fresh,
  reCheck,
  unmetConditions,
}: Pick<Answered, 'holds' | 'fresh' | 'reCheck' | 'unmetConditions'>): boolean {
  if (holds === 'yes') return reCheck === 'unmet'
  return fresh === 'unknown' || (fresh === 'unmet' && unmetConditions <= STEPS_MOST)
}

const NOTHING = ratio(0n)

/** Nearest first; of equals what the office can help with more; then those with less missing; then by credit code. */
export function byDistance(a: Member, b: Member): number {
  return (
    compareRatios(a.distance ?? NOTHING, b.distance ?? NOTHING) ||
    rankOfHelp(a.help) - rankOfHelp(b.help) ||
    a.missing.length - b.missing.length ||
    compareTexts(a.code, b.code)
  )
}

/** What the office can help with first, of equals the nearest. */
export function byHelp(a: Member, b: Member): number {
  return rankOfHelp(a.help) - rankOfHelp(b.help) || byDistance(a, b)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
