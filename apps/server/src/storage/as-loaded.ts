import type { StoredFact } from './current-fact.ts'
import type { EnterpriseEvent } from './enterprise-history.ts'
import type { FirmRecords, FirmTitle } from './load-rows.ts'
import type { TitleEvent } from './title-history.ts'

/** The facts of a firm as they are once loaded. */
export function storedFacts({ facts }: Pick<FirmRecords, 'facts'>): readonly StoredFact[] {
  return facts.map((fact, seq) => ({ ...fact, seq }))
}

/** The register events of a firm as they are once loaded. */
export function storedEvents({ events }: Pick<FirmRecords, 'events'>): readonly EnterpriseEvent[] {
  return events.map(({ name = null, region = null, mergedInto = null, ...rest }, seq) => ({
    ...rest,
    seq,
    recordedAt: recordedAt(rest.happenedOn),
    name,
    region,
    mergedInto,
    annuls: null,
  }))
}

/** The events of a title as they are once loaded. */
export function storedTitleEvents({ events }: Pick<FirmTitle, 'events'>): readonly TitleEvent[] {
  return events.map(({ validFrom = null, validTo = null, annuls = null, ...rest }, seq) => ({
    ...rest,
    seq,
    recordedAt: recordedAt(rest.happenedOn),
    validFrom,
    validTo,
    annuls,
  }))
}

/** What happened on a past day is taken as recorded that morning, so that past days can be looked at. */
export function recordedAt(happenedOn: string): Date {
  return new Date(`${happenedOn}T09:00:00+08:00`)
}
