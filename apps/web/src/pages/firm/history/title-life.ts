import type { LifeEvent } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { standingAfter } from '@yinyu/rules'
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

function heldOn(
  kind: string,
  events: readonly LifeEvent[],
  { on, knownOn }: TitleView,
): HeldTitle | undefined {
  const standing = standingAfter(recordedBy(events, knownOn), on)
  return standing && { kind, ...standing }
}

/** The events that had been recorded by a day, in the order of recording. */
export function recordedBy(events: readonly LifeEvent[], knownOn: IsoDate): readonly LifeEvent[] {
  return events
    .filter(({ recordedAt }) => dayOfInstant(recordedAt) <= knownOn)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
}
