import type { Definitions } from '../definitions.ts'
import type { Act } from './act.ts'
import { both, eachFirm, either, hasFirm, type FirmBits } from './firm-bits.ts'
import type { MoneyRange } from './outcome.ts'
import { rivalPolicies } from './rival-policies.ts'
import { settle, settleAlone, standOf, type Member, type Settled } from './stand.ts'
import type { RehearsedRule } from './subject.ts'

/** Money after firms took the best they may have together. */
export interface SharedMoney {
  /** Of the rehearsed policy; nothing where there is none. */
  readonly own: MoneyRange
  /** Of all policies that are linked by exclusions. */
  readonly purse: MoneyRange
  /** Firms that meet the rehearsed policy and take another one. */
  readonly displaced: number
  /** By which one; rows add up to `displaced`. */
  readonly instead: readonly { readonly id: string; readonly title: string; readonly firms: number }[]
}

/** What exclusions make of the money of a policy. */
export interface ExclusionView {
  readonly rivals: readonly { readonly id: string; readonly title: string }[]
  readonly before: SharedMoney
  readonly after: SharedMoney
  /**
   * How the whole purse changes, fewer fen below zero. `mostFen` over the firms for which the most is bounded before and after;
   * `openFirms` are the others.
   */
  readonly change: { readonly leastFen: bigint; readonly mostFen: bigint; readonly openFirms: number }
}

/** Undefined for standards, and for policies that no running one excludes. */
export function exclusionOf(act: Act): ExclusionView | undefined {
  const sides = sidesOf(act)
  if (!sides) return undefined
  const { rivals, before, after, asking } = sides
  const [was, is] = [newSums(), newSums()]
  const change = { leastFen: 0n, mostFen: 0n, openFirms: 0 }
  eachFirm(asking, (firm) => {
    const [old, now] = [before(firm), after(firm)]
    add(was, old)
    add(is, now)
    change.leastFen += now.purse.leastFen - old.purse.leastFen
    if (old.purse.mostFen === undefined || now.purse.mostFen === undefined) change.openFirms += 1
    else change.mostFen += now.purse.mostFen - old.purse.mostFen
  })
  const names = rivals.map(({ policy: { id, title } }) => ({ id, title }))
  return { rivals: names, before: shared(was, names), after: shared(is, names), change }
}

/** Firms of the scope that meet the rehearsed policy and take another one. */
export function displacedFirms(act: Act, when: 'before' | 'after'): FirmBits {
  const out = new Int32Array(act.scope.bits.length)
  const sides = sidesOf(act)
  if (!sides) return out
  const met = act[when].met
  eachFirm(sides.asking, (firm) => {
    if (hasFirm(met, firm) && sides[when](firm).displacedBy !== undefined)
      out[firm >>> 5] = (out[firm >>> 5] ?? 0) | (1 << (firm & 31))
  })
  return out
}

function sidesOf(act: Act) {
  const { stage, changed, against, scope } = act
  const policies = rivalPolicies(stage.definitions, [changed, against], stage.occasion)
  if (policies.length === 0) return undefined
  const rivals = policies.map((policy): Member => ({ policy, fall: stage.fall({ kind: 'policy', policy }) }))
  const before = inOrder([...memberOf(against, act.before), ...rivals], stage.definitions)
  const after = inOrder([...memberOf(changed, act.after), ...rivals], stage.definitions)
  const members = [...before, ...after]
  for (const { fall } of members) fall.amounts?.ensure(fall.possible)
  const open = members.map(({ fall }) => fall.possible).reduce(either)
  return {
    rivals,
    before: settling(before, against),
    after: settling(after, changed),
    asking: both(open, scope.bits),
  }
}

function memberOf(rule: RehearsedRule | undefined, fall: Act['before']): readonly Member[] {
  return rule?.kind === 'policy' ? [{ policy: rule.policy, fall }] : []
}

/** Of equals the first of the list is taken, on the card of a firm too; what is not in it yet comes last. */
function inOrder(members: readonly Member[], { policies }: Pick<Definitions, 'policies'>): readonly Member[] {
  const places = new Map(policies.map(({ id }, place) => [id, place]))
  const placeOf = ({ policy }: Member) => places.get(policy.id) ?? policies.length
  return members.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Our own convention: so many ways in which firms stand are remembered; mostly sums are fixed and firms stand alike. */
const REMEMBERED = 50_000

/** Settles one firm after the other; what stands alike is settled once. */
function settling(members: readonly Member[], rule: RehearsedRule | undefined): (firm: number) => Settled {
  const own = rule?.kind === 'policy' ? rule.policy.id : ''
  const known = new Map<string, Settled>()
  return (firm) => {
    const stands = members.flatMap((member) =>
      hasFirm(member.fall.possible, firm) ? [standOf(member, firm)] : [],
    )
    const [first, second] = stands
    if (!first) return settle([], own)
    if (!second) return settleAlone(first, own)
    const key = stands
      .map(({ policy: { id }, verdict, amount }) => `${id} ${verdict} ${amount.leastFen} ${amount.mostFen}`)
      .join()
    const found = known.get(key) ?? settle(stands, own)
    if (known.size < REMEMBERED) known.set(key, found)
    return found
  }
}

interface Sums {
  readonly own: { -readonly [K in keyof MoneyRange]: MoneyRange[K] }
  readonly purse: { -readonly [K in keyof MoneyRange]: MoneyRange[K] }
  readonly instead: Map<string, number>
}

function newSums(): Sums {
  const nothing = () => ({ leastFen: 0n, mostFen: 0n, openFirms: 0 })
  return { own: nothing(), purse: nothing(), instead: new Map() }
}

function add(sums: Sums, settled: Settled): void {
  for (const side of ['own', 'purse'] as const) {
    const { leastFen, mostFen } = settled[side]
    sums[side].leastFen += leastFen
    if (mostFen === undefined) sums[side].openFirms += 1
    else sums[side].mostFen += mostFen
  }
  const { displacedBy } = settled
  if (displacedBy !== undefined) sums.instead.set(displacedBy, (sums.instead.get(displacedBy) ?? 0) + 1)
}

function shared(
  { own, purse, instead }: Sums,
  names: readonly { readonly id: string; readonly title: string }[],
): SharedMoney {
  return {
    own,
    purse,
    displaced: [...instead.values()].reduce((sum, firms) => sum + firms, 0),
    instead: names.flatMap((name) => {
      const firms = instead.get(name.id)
      return firms === undefined ? [] : [{ ...name, firms }]
    }),
  }
}
