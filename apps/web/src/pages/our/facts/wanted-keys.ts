import type { IsoDate } from '@yinyu/kernel'
import {
  factsOfTitles,
  prepareDecision,
  type Definitions,
  type FactKey,
  type RegisteredTitle,
} from '@yinyu/rules'
import { concerning } from '../../self-check/rank-questions.ts'

/** Every figure that a rule in force for this enterprise rests on, and those that the register of titles answers. */
export function wantedKeys(
  definitions: Definitions,
  given: { readonly region: string; readonly titles: readonly RegisteredTitle[]; readonly today: IsoDate },
): { readonly wanted: readonly FactKey[]; readonly settled: ReadonlySet<FactKey> } {
  const { region, titles, today } = given
  const occasion = { on: today, purpose: 'new' as const }
  const wanted = prepareDecision(concerning(definitions, region, occasion), occasion).keys
  return { wanted, settled: new Set(factsOfTitles(definitions, titles, today).keys()) }
}
