import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type { EnterpriseState } from '../storage/enterprise-history.ts'
import type { FirmEvent } from '../storage/load-rows.ts'
import { idsFor, type Chance } from './chance.ts'
import { creditCodeOf } from './credit-codes.ts'
import { dayNumber, dayText } from './days.ts'
import { brandOf, nameOf } from './names.ts'
import { pickPlace } from './places.ts'
import type { Profile } from './profile.ts'

/** What became of a firm in the register, and where it was when. */
export interface Life {
  readonly creditCode: string
  readonly name: string
  readonly formerNames: readonly string[]
  readonly regions: readonly { readonly region: RegionCode; readonly since: IsoDate }[]
  readonly state: EnterpriseState['state']
  /** The last day on which there is anything to say of it. */
  readonly endedOn: IsoDate | undefined
  readonly events: readonly FirmEvent[]
}

/** Numbers of the ids of one firm: its own, then its register events, its titles with theirs, its facts. */
export const OWN_ID = 0
const EVENT_IDS = 16

// How often such a thing has happened to a firm; our own invention.
const RENAMED_SHARE = 0.025
const MOVED_SHARE = 0.006
const CLOSED_SHARE = 0.015
const MERGED_SHARE = 0.003
const CHANGED_AFTER_DAYS = 60

/** What is told while going from one day to the next. */
interface Story {
  readonly profile: Profile
  readonly chance: Chance
  readonly brand: string
  readonly events: FirmEvent[]
  readonly regions: { region: RegionCode; since: IsoDate }[]
  readonly tell: (event: Omit<FirmEvent, 'id' | 'document'>, document?: string) => void
  /** Goes some way from the last event towards today. */
  readonly later: () => IsoDate
}

/** The register's history of one firm, in the order of the days. */
export function lifeOf(
  profile: Profile,
  given: { chance: Chance; seed: number; index: number; today: IsoDate },
): Life {
  const { chance, seed, index } = given
  const story = storyOf(profile, given)
  const first = nameOf(profile.place, story.brand, chance.pick(profile.trade.words), chance)
  const { foundedOn, region } = profile
  story.tell({ kind: 'registered', happenedOn: foundedOn, name: first, region }, '营业执照（虚构）')
  if (chance.holds(MOVED_SHARE)) move(story)
  const name = chance.holds(RENAMED_SHARE) ? rename(story, first) : first
  const state = endingOf(chance, index)
  const endedOn = state === 'active' ? undefined : story.later()
  if (endedOn !== undefined && state === 'closed') story.tell({ kind: 'closed', happenedOn: endedOn })
  if (endedOn !== undefined && state === 'merged') {
    const mergedInto = idsFor(seed, Math.floor(index / 2))(OWN_ID)
    story.tell({ kind: 'merged', happenedOn: endedOn, mergedInto })
  }
  const { regions, events } = story
  const creditCode = creditCodeOf(region, index)
  return { creditCode, name, formerNames: name === first ? [] : [first], regions, state, endedOn, events }
}

function storyOf(
  profile: Profile,
  { chance, seed, index, today }: { chance: Chance; seed: number; index: number; today: IsoDate },
): Story {
  const events: FirmEvent[] = []
  const todayNumber = dayNumber(today)
  const id = idsFor(seed, index)
  return {
    profile,
    chance,
    brand: brandOf(seed, index),
    events,
    regions: [{ region: profile.region, since: profile.foundedOn }],
    tell: (event, document = '登记机关变更通知（虚构）') =>
      void events.push({ id: id(EVENT_IDS + events.length), document, ...event }),
    later: () => {
      const day = dayNumber(events.at(-1)?.happenedOn ?? profile.foundedOn)
      const on = day + CHANGED_AFTER_DAYS + Math.floor(chance.next() * (todayNumber - day))
      return dayText(Math.min(on, todayNumber - 1))
    },
  }
}

function move({ profile, chance, regions, tell, later }: Story): void {
  const { region } = pickPlace(chance)
  if (region === profile.region) return
  const happenedOn = later()
  tell({ kind: 'moved', happenedOn, region })
  regions.push({ region, since: happenedOn })
}

function rename({ profile, chance, brand, tell, later }: Story, before: string): string {
  const name = nameOf(profile.place, brand, chance.pick(profile.trade.words), chance)
  if (name !== before) tell({ kind: 'renamed', happenedOn: later(), name })
  return name
}

function endingOf(chance: Chance, index: number): Life['state'] {
  const drawn = chance.next()
  if (drawn < CLOSED_SHARE) return 'closed'
  // It is merged into an earlier firm of the sample, so there has to be one.
  return drawn < CLOSED_SHARE + MERGED_SHARE && index > 0 ? 'merged' : 'active'
}
