import type { IsoDate } from '@yinyu/kernel'

/** Something that happened to a title (称号): what it must tell for the reckoning. */
export interface DatedTitleEvent {
  readonly id: string
  readonly kind: string
  readonly happenedOn: IsoDate
  readonly validFrom?: IsoDate | null | undefined
  readonly validTo?: IsoDate | null | undefined
  /** The event that should not have been recorded and no longer counts. */
  readonly annuls?: string | null | undefined
}

/** What the events of a title come to: everything but the day that one asks for. */
export interface TitleStanding {
  readonly grantedOn: IsoDate
  readonly validFrom: IsoDate
  /** Undefined: without an end. */
  readonly validTo: IsoDate | undefined
  readonly hold: 'free' | 'suspended' | 'revoked'
}

/** The events up to a day that count, in the order in which they happened; they are given in the order of recording. */
export function countedEvents<E extends DatedTitleEvent>(events: readonly E[], on: IsoDate): readonly E[] {
  const annulled = new Set(events.map(({ annuls }) => annuls))
  return events
    .filter(({ id, happenedOn }) => happenedOn <= on && !annulled.has(id))
    .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0))
}

/** What the events up to a day come to; undefined before it was granted. What is revoked stays revoked. */
export function standingAfter(events: readonly DatedTitleEvent[], on: IsoDate): TitleStanding | undefined {
  return countedEvents(events, on).reduce<TitleStanding | undefined>(follow, undefined)
}

function follow(before: TitleStanding | undefined, event: DatedTitleEvent): TitleStanding | undefined {
  if (event.kind === 'granted') {
    const validFrom = event.validFrom ?? event.happenedOn
    return { grantedOn: event.happenedOn, validFrom, validTo: event.validTo ?? undefined, hold: 'free' }
  }
  if (before === undefined || before.hold === 'revoked') return before
  switch (event.kind) {
    case 'extended':
      return { ...before, validTo: event.validTo ?? undefined }
    case 'suspended':
    case 'revoked':
      return { ...before, hold: event.kind }
    case 'resumed':
      return { ...before, hold: 'free' }
    default:
      return before
  }
}
