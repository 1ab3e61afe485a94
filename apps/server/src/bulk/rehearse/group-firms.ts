import type { RehearsalFirms } from '@yinyu/contract'
import {
  clausesUnder,
  countBits,
  drawnLine,
  dueTo,
  firmsOfGroup,
  pageOfFirms,
  payOut,
  prepareActs,
  verdictFor,
  type Act,
  type ChangeScene,
  type Fallout,
  type NumberParameter,
  type RehearsalOrder,
  type Stage,
} from '@yinyu/rules'

/** One page of the firms behind a figure. */
export interface FirmsAsked {
  readonly variant: number
  readonly group: Parameters<typeof firmsOfGroup>[1]
  readonly row: Parameters<typeof firmsOfGroup>[2]
  readonly skip: number
  readonly most: number
}

/** What the rehearsal says of one firm; names and quantities come from elsewhere. */
export type GroupFirm = { readonly firm: number } & Pick<
  RehearsalFirms['rows'][number],
  'before' | 'after' | 'moneyBefore' | 'moneyAfter' | 'paidFen' | 'readings'
>

export type GroupFirms =
  | {
      readonly is: 'found'
      readonly count: number
      readonly firms: readonly GroupFirm[]
      /** The number whose quantity is told of each. */
      readonly drawn: NumberParameter | undefined
    }
  | { readonly is: 'faults'; readonly message: string | undefined }
  | { readonly is: 'no-variant' }

/** One page of the firms behind a figure, by their places on the board. */
export function groupFirms(
  stage: Stage,
  order: RehearsalOrder,
  { asked, scene }: { readonly asked: FirmsAsked; readonly scene: ChangeScene },
): GroupFirms {
  const made = prepareActs(stage, order, scene)
  if (!made.acts) return { is: 'faults', message: made.faults[0]?.message }
  const act = made.acts[asked.variant]
  if (!act) return { is: 'no-variant' }
  const bits = firmsOfGroup(act, asked.group, asked.row)
  const path = 'path' in asked.group ? asked.group.path : act.focus?.path
  return {
    is: 'found',
    count: countBits(bits),
    firms: pageOfFirms(bits, asked.skip, asked.most).map(firmTeller(act, asked)),
    drawn: path === undefined ? undefined : drawnLine(act, path)?.parameter,
  }
}

function firmTeller(act: Act, { group }: FirmsAsked): (firm: number) => GroupFirm {
  const paid =
    group.kind === 'budget'
      ? new Map(payOut(act)?.claims.map((claim) => [claim.firm, claim.paidFen]))
      : undefined
  const clauses = group.kind === 'ambiguity' ? clausesUnder(act, group) : undefined
  return (firm) => {
    const [before, after] = [moneyOf(act.before, firm), moneyOf(act.after, firm)]
    const paidFen = paid?.get(firm)
    return {
      firm,
      before: verdictFor(act.before, firm),
      after: verdictFor(act.after, firm),
      ...(before && { moneyBefore: before }),
      ...(after && { moneyAfter: after }),
      ...(paidFen !== undefined && { paidFen: `${paidFen}` }),
      ...(clauses && { readings: { a: verdictFor(clauses[0], firm), b: verdictFor(clauses[1], firm) } }),
    }
  }
}

/** What is due: from nothing on where it cannot be told. */
function moneyOf(fall: Fallout, firm: number): GroupFirm['moneyAfter'] {
  fall.amounts?.ensure(fall.possible)
  const due = dueTo(fall, firm)
  return (
    due && { leastFen: `${due.leastFen}`, ...(due.mostFen !== undefined && { mostFen: `${due.mostFen}` }) }
  )
}
