import type { FactRow } from '@yinyu/contract'
import type { Fact, FactKey, Facts, Standard } from '@yinyu/rules'
import { countedEvents, factsOfTitles } from '@yinyu/rules'
import { saidFacts } from '../../../verdict-card/recorded-facts.ts'
import type { FirmFile } from '../firm-file.ts'
import { recordedBy, titlesOn, type TitleView } from '../history/title-life.ts'
import { strings } from '../strings.ts'

/**
 * What the rules judge a recorded firm by, from a viewpoint: the words that count, name and region of the register
 * where no source tells them, and its titles. A title of the register that counts on the day is a yes, one that does
 * not (any more) is a no; of a title that was never registered nothing is known but what a source has said.
 */
export function factsInView(
  facts: readonly FactRow[],
  firm: Pick<FirmFile, 'name' | 'titleIds' | 'events'>,
  standards: readonly Pick<Standard, 'id' | 'grants'>[],
  view: TitleView,
): Facts {
  const register = { name: strings.register, knownOn: view.knownOn }
  const registered = registeredOn(firm, view).map(([key, value]): [FactKey, Fact] => [
    key,
    { value, source: register },
  ])
  const titles = titlesOn(firm, view).map(({ held }) => held)
  const held = factsOfTitles({ standards }, titles, view.on, { knownOn: view.knownOn })
  return new Map([...registered, ...saidFacts(facts), ...held])
}

/** Name and place as they were on the day; the name as today where the records do not reach back so far. */
function registeredOn(
  { name, events }: Pick<FirmFile, 'name' | 'events'>,
  view: TitleView,
): readonly (readonly [FactKey, string])[] {
  const counted = countedEvents(recordedBy(events, view.knownOn), view.on)
  const names = counted.flatMap((event) => event.name ?? [])
  const regions = counted.flatMap((event) => event.region ?? [])
  return [['name', names.at(-1) ?? name], ...regions.slice(-1).map((region) => ['region', region] as const)]
}
