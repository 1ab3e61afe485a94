import type { Verdict } from '@yinyu/kernel'
import { exactAmount, NOTHING, upTo, type Amount } from '../benefit/amount.ts'
import type { Policy } from '../policy.ts'
import { chooseCombination, rivalsOf, type Stackable } from '../stacking.ts'
import { dueTo, verdictFor } from './firm-fallout.ts'
import type { Fallout } from './outcome.ts'

/** One policy with how it falls out over all firms. */
export interface Member {
  readonly policy: Policy
  readonly fall: Fallout
}

/** How one policy stands for one firm. */
export interface Stand extends Stackable {
  readonly verdict: Verdict
  /** From nothing on where it cannot be told; `mostFen` undefined: nothing bounds it, or no amount is named. */
  readonly amount: Amount
}

/** What is due to one firm when it takes the best it may have together. */
export interface Settled {
  /** Of the rehearsed policy. */
  readonly own: Amount
  /** Of all policies together. */
  readonly purse: Amount
  /** The policy that is taken instead of the rehearsed one. */
  readonly displacedBy: string | undefined
}

/** As one that runs: what is rehearsed is looked at as if it were in force, and the others are. */
export function standOf({ policy, fall }: Member, firm: number): Stand {
  const amount = dueTo(fall, firm) ?? upTo(undefined)
  return { policy, status: 'in-force', verdict: verdictFor(fall, firm), amount }
}

/**
 * Lets the one engine of exclusions choose, as the card of the firm does. The least is what it chooses by what is known today.
 * The most of all together is the best allowed combination if everything that is open turns out in the firm's favour; that of
 * the rehearsed one is what is due where it may be taken at all: its rivals then bring only what is sure of them.
 */
export function settle(stands: readonly Stand[], own: string): Settled {
  const today = chooseCombination(stands)
  const mine = today.find(({ policy }) => policy.id === own)
  const { displacedBy } = mine ?? {}
  const isTaken = mine !== undefined && displacedBy === undefined
  return {
    own: {
      leastFen: isTaken ? mine.amount.leastFen : 0n,
      mostFen: mine && mayBeTaken(stands, mine) ? mine.amount.mostFen : 0n,
    },
    purse: { leastFen: leastOfTaken(today), mostFen: mostTogether(stands) },
    displacedBy,
  }
}

/** The same as `settle` where a firm may have one policy only and nothing competes with it: most firms, so it must be quick. */
export function settleAlone({ policy, amount }: Stand, own: string): Settled {
  return {
    own: policy.id === own ? amount : NOTHING,
    purse: amount,
    displacedBy: undefined,
  }
}

function mostTogether(stands: readonly Stand[]): bigint | undefined {
  const open = stands.filter(({ verdict }) => verdict !== 'unmet')
  if (open.some(({ amount }) => amount.mostFen === undefined)) return undefined
  return leastOfTaken(chooseCombination(open.map(atMost)))
}

function leastOfTaken(chosen: readonly (Stand & { readonly displacedBy?: string | undefined })[]): bigint {
  const taken = chosen.filter(({ displacedBy }) => displacedBy === undefined)
  return taken.reduce((sum, { amount }) => sum + amount.leastFen, 0n)
}

/** Whether there is a way in which things turn out that lets the firm take this one. */
function mayBeTaken(stands: readonly Stand[], mine: Stand): boolean {
  if (mine.verdict === 'unmet') return false
  if (mine.amount.mostFen === undefined) return true
  const rivals = new Set(
    rivalsOf(
      mine.policy,
      stands.map(({ policy }) => policy),
    ),
  )
  const favourable = stands.map((stand) => (rivals.has(stand.policy.id) ? atLeast(stand) : atMost(stand)))
  const found = chooseCombination(favourable).find(({ policy }) => policy.id === mine.policy.id)
  return found?.displacedBy === undefined
}

/** As if everything open turned out well; what nothing bounds stays at what is sure. */
function atMost(stand: Stand): Stand {
  if (stand.verdict === 'unmet') return stand
  return { ...stand, verdict: 'met', amount: exactAmount(stand.amount.mostFen ?? stand.amount.leastFen) }
}

/** As if it brought no more than what is sure of it. */
function atLeast(stand: Stand): Stand {
  return { ...stand, amount: exactAmount(stand.amount.leastFen) }
}
