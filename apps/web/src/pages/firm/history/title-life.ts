import type { LifeEvent } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { HeldTitle } from '../../../ui/title-words.ts'
import { dayOfInstant } from '../../../ui/say-instant.ts'
import type { FirmFile } from '../firm-file.ts'

/** One title with what it comes to on a day. */
export interface TitleLife {
  readonly id: string
  readonly kind: string
  readonly issuer: string
  readonly certificateNumber: string | undefined
  readonly held: HeldTitle
}

/** From where one looks: what held on a day, as far as it was recorded by a day. */
export interface TitleView {
  readonly on: IsoDate
  readonly knownOn: IsoDate
}

/** The titles granted by a day, as they stand on it, the latest first. What was corrected does not count. */
export function titlesOn(
  { titleIds, events }: Pick<FirmFile, 'titleIds' | 'events'>,
  view: TitleView,
): readonly TitleLife[] {
  return titleIds
    .flatMap(({ id, kind, issuer, certificateNumber }) => {
      const held = heldOn(
        kind,
        events.filter(({ title }) => title?.id === id),
        view,
      )
      return held === undefined ? [] : [{ id, kind, issuer, certificateNumber, held }]
    })
    .toSorted((a, b) => (a.held.validFrom < b.held.validFrom ? 1 : -1))
}

function heldOn(kind: string, events: readonly LifeEvent[], view: TitleView): HeldTitle | undefined {
  return countedEvents(events, view).reduce<HeldTitle | undefined>(
    (before, event) => follow(kind, before, event),
    undefined,
  )
}

/** The events that count from a viewpoint, in the order in which they happened. */
export function countedEvents(
  events: readonly LifeEvent[],
  { on, knownOn }: TitleView,
): readonly LifeEvent[] {
  const recorded = events.filter(({ recordedAt }) => dayOfInstant(recordedAt) <= knownOn)
  const annulled = new Set(recorded.map(({ annuls }) => annuls))
  return recorded
    .filter(({ id, happenedOn }) => happenedOn <= on && !annulled.has(id))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ happenedOn, recordedAt }: LifeEvent): string {
  return `${happenedOn} ${recordedAt}`
}

/** As the records reckon it (称号变更): what is revoked stays revoked. */
function follow(kind: string, before: HeldTitle | undefined, event: LifeEvent): HeldTitle | undefined {
  if (event.kind === 'granted') {
    const { happenedOn, validFrom = happenedOn, validTo } = event
    return { kind, grantedOn: happenedOn, validFrom, validTo, hold: 'free' }
  }
  if (before === undefined || before.hold === 'revoked') return before
  switch (event.kind) {
    case 'extended':
      return { ...before, validTo: event.validTo }
    case 'suspended':
    case 'revoked':
      return { ...before, hold: event.kind }
    case 'resumed':
      return { ...before, hold: 'free' }
    default:
      return before
  }
}
