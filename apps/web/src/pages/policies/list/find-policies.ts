import { isInRegion, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { policyStatusesOn, statusOn, type Policy } from '@yinyu/rules'
import { amountKnownOf, capFenOf } from '../benefit-cap.ts'
import { closenessOf, wordsOf, type Closeness } from './find-words.ts'
import { levels, type PolicyQuery } from './policy-query.ts'

interface Found {
  readonly policy: Policy
  readonly closeness: Closeness
}

/** The policies that answer the query on the day, as sorted; what only fits by its characters comes last. */
export function findPolicies(
  policies: readonly Policy[],
  query: PolicyQuery,
  day: IsoDate,
): readonly Policy[] {
  const words = wordsOf(query.words)
  return policies
    .filter((policy) => fits(policy, query, day))
    .flatMap((policy): readonly Found[] => {
      const closeness = closenessOf(words, { title: policy.title, rest: textOf(policy) })
      return closeness === undefined ? [] : [{ policy, closeness }]
    })
    .toSorted((a, b) => rankOf(a, query) - rankOf(b, query) || bySort(a.policy, b.policy, query.sort, day))
    .map(({ policy }) => policy)
}

/** Unless another order is asked for, a title that says it goes before a text that says it. */
function rankOf({ closeness }: Found, { sort }: PolicyQuery): number {
  return sort === 'status' ? closeness : Number(closeness === 2)
}

/** Whether firms of the place may ask for it. A city stands for its counties too; the province only for itself. */
function concernsPlace({ region }: Policy, place: RegionCode): boolean {
  if (region.except.some((area) => isInRegion(place, area) === 'met')) return false
  const found = region.in.map((area) => isInRegion(place, area))
  return found.includes('met') || (found.includes('unknown') && !place.endsWith('0000'))
}

function fits(policy: Policy, query: PolicyQuery, day: IsoDate): boolean {
  return (
    isAmong(policy.level, query.levels) &&
    isAmong(policy.benefitKind, query.kinds) &&
    isAmong(statusOn(policy, day), query.statuses) &&
    (query.region === '' || concernsPlace(policy, query.region)) &&
    (!query.automatic || policy.automatic === 'yes') &&
    (!query.open || statusOn(policy, day) === 'in-force') &&
    (!query.amount || amountKnownOf(policy.gives) !== 'unknown')
  )
}

function isAmong<T>(value: T, chosen: readonly T[]): boolean {
  return chosen.length === 0 || chosen.includes(value)
}

function textOf({ id, summary, department, document, region }: Policy): string {
  return [id, summary, department, document.title, document.number, document.issuer, region.named].join('\n')
}

function bySort(a: Policy, b: Policy, sort: PolicyQuery['sort'], day: IsoDate): number {
  const byStatus = () =>
    policyStatusesOn.indexOf(statusOn(a, day)) - policyStatusesOn.indexOf(statusOn(b, day))
  const byLevel = () => levels.indexOf(a.level) - levels.indexOf(b.level)
  const byAmount = () => Number(capOrNothing(b) - capOrNothing(a))
  const byNumber = () => (a.id < b.id ? -1 : 1)
  if (sort === 'amount') return byAmount() || byStatus() || byNumber()
  return (sort === 'level' ? byLevel() || byStatus() : byStatus() || byLevel()) || byNumber()
}

/** Without a known bound it comes last, since nothing can be promised. */
function capOrNothing({ gives }: Policy): bigint {
  return capFenOf(gives) ?? -1n
}
