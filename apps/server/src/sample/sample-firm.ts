import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { FirmRecords } from '../storage/load-rows.ts'
import { chanceFor, idsFor } from './chance.ts'
import { dayNumber } from './days.ts'
import { tellState } from './facts-of-now.ts'
import { tellYears } from './facts-of-years.ts'
import { figuresOf } from './figures.ts'
import { lifeOf, OWN_ID } from './life.ts'
import { lineCases } from './on-the-line.ts'
import { profileOf } from './profile.ts'
import { addSourceFaults } from './source-faults.ts'
import type { SampleFact, Telling } from './telling.ts'
import { titlesOf } from './titles-of-firm.ts'
import { updatesOf } from './yearly-updates.ts'

/** One firm in this many stands exactly on some line; which one goes round. */
const LINE_EVERY = 29
/** Ids of titles and their events begin here, and those of facts. */
const TITLE_IDS = 64
const FACT_IDS = 4_096
const COVERAGE = [0.9, 0.96, 0.98, 0.99, 0.99] as const

/**
 * One fictional firm with all that was ever recorded of it up to a day. The same seed, number and day give the same
 * firm. Facts come in the order in which they became known.
 */
export function sampleFirm(seed: number, index: number, today: IsoDate): FirmRecords {
  const chance = chanceFor(seed, index)
  const profile = profileOf(chance, today)
  const life = lifeOf(profile, { chance, seed, index, today })
  const figures = figuresOf(profile, chance, today)
  const line = index % LINE_EVERY === 7 ? Math.floor(index / LINE_EVERY) % lineCases.length : undefined
  if (line !== undefined) lineCases[line]?.put(figures)
  const exactness = line === undefined ? 'as usual' : 'exact'
  const lastDay = life.endedOn ?? today
  const telling: Telling = {
    facts: [],
    chance,
    today: lastDay,
    todayNumber: dayNumber(lastDay),
    firstNumber: dayNumber(profile.foundedOn),
    firstYear: yearOf(profile.foundedOn),
    lastYear: yearOf(lastDay) - 1,
    coverage: line === undefined ? COVERAGE[profile.fitFor] : 1,
  }
  tellYears(telling, profile, figures, exactness)
  tellState(telling, profile, figures, life)
  if (exactness === 'as usual') addSourceFaults(telling.facts, chance, telling.todayNumber)
  const id = idsFor(seed, index)
  let titleIds = TITLE_IDS
  const { endedOn } = life
  const titles = titlesOf(profile, { chance, index, today, endedOn, nextId: () => id(titleIds++) })
  const { creditCode, name, formerNames, state, events } = life
  return {
    id: id(OWN_ID),
    creditCode,
    name,
    formerNames,
    region: life.regions.at(-1)?.region ?? profile.region,
    state,
    industry: profile.industry,
    events,
    facts: telling.facts.toSorted(byKnownOn).map((fact, i) => ({ ...fact, id: id(FACT_IDS + i) })),
    titles,
    updates: updatesOf(titles, { chance, lastDay }),
  }
}

function byKnownOn(a: SampleFact, b: SampleFact): number {
  return a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0
}
