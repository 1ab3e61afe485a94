import type { IsoDate } from '@yinyu/kernel'
import type { Fact, FactKey, Facts } from './fact.ts'
import type { Standard } from './standard.ts'

/** A title (称号) as it is registered: the standard it is of, from when to when, and whether something holds it up. */
export interface RegisteredTitle {
  /** The id of the standard, such as `specialised-sme`. */
  readonly kind: string
  readonly validFrom: IsoDate
  /** Absent: without an end. */
  readonly validTo?: IsoDate | undefined
  readonly hold: 'free' | 'suspended' | 'revoked'
}

/** Named beside every fact that comes from a title. */
export const TITLE_SOURCE = '本系统登记的称号'

/**
 * What the registered titles of one enterprise say on a day, by the indicator that the standard `grants`. Of a kind that is
 * registered the register decides: yes with one title that is valid on the day, no when all are expired, revoked, suspended
 * or yet to begin. Of a kind that was never registered it says nothing, since nobody may have entered it: that stays
 * unknown, unless `completeFor` names the kind as one of which every title is registered here; then it is no.
 *
 * `hold` is taken as of that day; who looks back gives the titles as they stood then, and may say with `knownOn` up to when
 * the register was read. The facts go over what others say of
 * the same indicators: `new Map([...facts, ...factsOfTitles(definitions, titles, on)])`.
 */
export function factsOfTitles(
  { standards }: { readonly standards: readonly Pick<Standard, 'id' | 'grants'>[] },
  titles: readonly RegisteredTitle[],
  on: IsoDate,
  {
    completeFor = new Set<string>(),
    knownOn,
  }: { readonly completeFor?: ReadonlySet<string>; readonly knownOn?: IsoDate } = {},
): Facts {
  const source = { name: TITLE_SOURCE, ...(knownOn === undefined ? {} : { knownOn }) }
  const byKind = Map.groupBy(titles, ({ kind }) => kind)
  return new Map(
    standards.flatMap(({ id, grants }): (readonly [FactKey, Fact])[] => {
      const held = byKind.get(id)
      if (grants === undefined || (held === undefined && !completeFor.has(id))) return []
      const value = held?.some((title) => isValidOn(title, on)) ?? false
      return [[grants, { value, source }]]
    }),
  )
}

/** Both days count. */
function isValidOn({ validFrom, validTo, hold }: RegisteredTitle, on: IsoDate): boolean {
  return hold === 'free' && validFrom <= on && (validTo === undefined || on <= validTo)
}
