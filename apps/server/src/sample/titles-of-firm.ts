import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { FirmTitle } from '../storage/load-rows.ts'
import { dayNumber, dayText } from './days.ts'
import type { Profile } from './profile.ts'
import { titleKinds, type TitleKind } from './title-kinds.ts'
import { titleFrom, type Holder } from './title-life.ts'

// Who holds what; our own invention, set so that the ladder is a pyramid.
const TECH_SHARE = 0.72
const INNOVATIVE_SHARE = 0.55
const HIGHER_UP = 0.25
const HIGH_TECH_SHARE = 0.92
const TITLE_YEARS = 5
const YEARS_BETWEEN_RUNGS = 2
/** Too large for the technical small firms, which have a limit. */
const TOO_LARGE = 1.6

/** The titles of a firm: those of its rung and, mostly, of the rungs below. */
export function titlesOf(profile: Profile, holder: Holder): readonly FirmTitle[] {
  const { chance } = holder
  const titles: FirmTitle[] = []
  const grant = (kind: TitleKind, yearsAgo: number): void => {
    const day = dayOf(kind, yearsAgo, holder)
    if (!couldHold(profile, day, holder)) return
    const title = titleFrom(kind, day, holder)
    // A day still to come falls back to the year before, which may have its title already.
    if (titles.every(({ certificateNumber }) => certificateNumber !== title.certificateNumber))
      titles.push(title)
  }
  if (profile.isHighTech && chance.holds(HIGH_TECH_SHARE)) highTech(grant, holder)
  // Who has not applied yet has come as far as the rung below.
  const rung = profile.holds ? profile.fitFor : profile.fitFor - 1
  if (rung < 1) return titles
  // The higher the rung, the longer ago the first one was climbed.
  const since = chance.whole(0, TITLE_YEARS - 1)
  if (rung >= 4) grant(titleKinds.champion, since)
  if (rung >= 3) grant(titleKinds.littleGiant, since + (rung === 4 ? YEARS_BETWEEN_RUNGS : 0))
  if (rung >= 2) grant(titleKinds.specialisedSme, since + (rung - 2) * YEARS_BETWEEN_RUNGS)
  if (chance.holds(INNOVATIVE_SHARE + (rung >= 2 ? HIGHER_UP : 0)))
    grant(titleKinds.innovativeSme, since + (rung - 1))
  if (profile.size < TOO_LARGE)
    for (let yearsAgo = 2; yearsAgo >= 0; yearsAgo--)
      if (chance.holds(TECH_SHARE)) grant(titleKinds.techSme, yearsAgo)
  return titles
}

/** Given for a term and, mostly, given anew when that ends. */
function highTech(grant: (kind: TitleKind, yearsAgo: number) => void, { chance }: Holder): void {
  const since = chance.whole(0, TITLE_YEARS)
  grant(titleKinds.hnte, since)
  if (since > titleKinds.hnte.validYears && chance.holds(HIGH_TECH_SHARE))
    grant(titleKinds.hnte, since - titleKinds.hnte.validYears)
}

/** One of the days of that year; a day still to come is one year earlier. */
function dayOf({ givenOn }: TitleKind, yearsAgo: number, { chance, today }: Holder): IsoDate {
  const year = yearOf(today) - yearsAgo
  const day = chance.pick(givenOn)
  return `${year}${day}` < today ? `${year}${day}` : `${year - 1}${day}`
}

const OLD_ENOUGH_DAYS = 400

function couldHold({ foundedOn }: Profile, day: IsoDate, { endedOn }: Holder): boolean {
  return day > dayText(dayNumber(foundedOn) + OLD_ENOUGH_DAYS) && (endedOn === undefined || day < endedOn)
}
