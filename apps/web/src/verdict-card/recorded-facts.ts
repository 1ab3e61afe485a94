import type { EnterpriseRow, FactRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { factKey, factsOfTitles, type Definitions, type Fact, type FactKey, type Facts } from '@yinyu/rules'

/**
 * What the rules judge a registered enterprise by: for each indicator and year the word that counts, with name, region and
 * industry from the register of enterprises, and the titles as they are registered (称号), valid on the day.
 */
export function recordedFacts(
  definitions: Pick<Definitions, 'standards'>,
  { facts, enterprise }: { readonly facts: readonly FactRow[]; readonly enterprise: EnterpriseRow },
  on: IsoDate,
): Facts {
  const { name, region, industry, titles } = enterprise
  const registered: [FactKey, Fact][] = [
    ['name', { value: name }],
    ['region', { value: region }],
    ...(industry === undefined ? [] : ([['industry', { value: industry }]] satisfies [FactKey, Fact][])),
  ]
  return new Map([...registered, ...saidFacts(facts), ...factsOfTitles(definitions, titles, on)])
}

/** For each indicator and year the word that counts, with who said it. */
export function saidFacts(facts: readonly FactRow[]): readonly (readonly [FactKey, Fact])[] {
  return facts.flatMap(({ indicator, year, value, counts, state, sourceName, knownOn }) =>
    value === undefined || !counts || state === 'withdrawn'
      ? []
      : [[factKey(indicator, year), { value, source: { name: named(sourceName, state), knownOn } }] as const],
  )
}

/** A figure that is being looked into is told as such wherever it is used. */
function named(sourceName: string, state: FactRow['state']): string {
  return state === 'disputed' ? `${sourceName}，异议处理中` : sourceName
}
