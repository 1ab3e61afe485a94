import type { Verdict } from '@yinyu/kernel'
import type { Act } from './act.ts'
import { firmsBetweenReadings } from './ambiguities.ts'
import { paidPart, type PaidPart } from './budget-view.ts'
import { payOut } from './budget.ts'
import { drawnLine, firmsBetween, waitingAt, type DrawnLine } from './distribution.ts'
import { allFirms, both, without, type FirmBits } from './firm-bits.ts'
import { displacedFirms } from './exclusion.ts'
import type { Grouping } from './firm-groups.ts'
import { moneyMoves, withVerdict } from './moves.ts'
import { firmsAtCliff, nearFirms, type NearSide } from './near-line.ts'

/** Which figure is opened. */
export type FirmGroup =
  | { readonly kind: 'verdict'; readonly when: 'before' | 'after'; readonly verdict: Verdict }
  | { readonly kind: 'entering' | 'leaving' | 'staying' | 'gaining' | 'losing' }
  | { readonly kind: 'pair'; readonly before: Verdict; readonly after: Verdict }
  | {
      readonly kind: 'bin'
      readonly from?: string | undefined
      readonly to?: string | undefined
      readonly which: 'all' | 'waiting'
    }
  | { readonly kind: 'quantity-unknown' }
  | { readonly kind: 'near'; readonly path: string; readonly side: NearSide }
  | { readonly kind: 'cliff'; readonly path: string }
  | {
      readonly kind: 'ambiguity'
      readonly path: string
      readonly a: string
      readonly b: string
      readonly of: 'clause' | 'whole'
    }
  | { readonly kind: 'budget'; readonly part: PaidPart }
  | { readonly kind: 'displaced'; readonly when: 'before' | 'after' }

/** One row of a split. */
export interface SplitPlace {
  readonly by: Grouping
  readonly key: string
}

/** The firms behind a figure, of the scope of the act; exactly those that were counted. Nobody where there is no such figure. */
export function firmsOfGroup(act: Act, group: FirmGroup, row: SplitPlace | undefined): FirmBits {
  const found = both(inGroup(act, group) ?? new Int32Array(act.scope.bits.length), act.scope.bits)
  return row ? both(found, inRow(act, row)) : found
}

function inGroup(act: Act, group: FirmGroup): FirmBits | undefined {
  const { before, after } = act
  switch (group.kind) {
    case 'verdict':
      return withVerdict(act[group.when], group.verdict)
    case 'entering':
      return without(after.met, before.met)
    case 'leaving':
      return without(before.met, after.met)
    case 'staying':
      return both(before.met, after.met)
    case 'gaining':
      return moneyMoves(act, 1)
    case 'losing':
      return moneyMoves(act, -1)
    case 'pair':
      return both(withVerdict(before, group.before), withVerdict(after, group.after))
    case 'bin':
    case 'quantity-unknown': {
      const drawn = act.focus && drawnLine(act, act.focus.path)
      return drawn && inDistribution(act, drawn, group)
    }
    case 'near': {
      const drawn = drawnLine(act, group.path)
      return drawn && nearFirms(act, drawn, group.side)
    }
    case 'cliff': {
      const drawn = drawnLine(act, group.path)
      return drawn && firmsAtCliff(act, drawn).firms
    }
    case 'ambiguity':
      return firmsBetweenReadings(act, group)
    case 'budget':
      return inPayout(act, group.part)
    case 'displaced':
      return displacedFirms(act, group.when)
  }
}

function inDistribution(
  act: Act,
  drawn: DrawnLine,
  group: Extract<FirmGroup, { kind: 'bin' | 'quantity-unknown' }>,
): FirmBits {
  if (group.kind === 'quantity-unknown') {
    const known = act.stage.known(drawn.line)
    return without(allFirms(act.stage.board.firms, known.length), known)
  }
  const firms = firmsBetween(act, drawn, group.from, group.to)
  return group.which === 'all' ? firms : both(firms, waitingAt(act, drawn))
}

function inPayout(act: Act, part: PaidPart): FirmBits {
  const out = new Int32Array(act.scope.bits.length)
  for (const claim of payOut(act)?.claims ?? [])
    if (paidPart(claim) === part)
      out[claim.firm >>> 5] = (out[claim.firm >>> 5] ?? 0) | (1 << (claim.firm & 31))
  return out
}

function inRow({ stage, scope }: Act, { by, key }: SplitPlace): FirmBits {
  const { codes, keys } = stage.groups(by)
  const out = new Int32Array(scope.bits.length)
  for (let firm = 0; firm < stage.board.firms; firm++)
    if (keys[codes[firm] ?? 0] === key) out[firm >>> 5] = (out[firm >>> 5] ?? 0) | (1 << (firm & 31))
  return out
}
