import type { EnterpriseRow, LifeEvent } from '@yinyu/contract'
import { findEnterprise, readEvents } from '../../storage/enterprises.ts'
import { readTitles, type Title } from '../../storage/titles.ts'
import type { Reading } from '../../storage/transaction.ts'
import { withTitles } from './list-enterprises.ts'

/** The file of one enterprise: what it is, what it holds, everything that happened. */
export async function readEnterpriseFile(open: Reading, id: string) {
  const found = await findEnterprise(open, { id })
  const { industry } = await open.sql
    .selectFrom('enterprise')
    .select('industry')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const [row] = await withTitles(open, [{ ...found, industry }])
  const events = await readEvents(open, id)
  const titles = await readTitles(open, id)
  const annulled = new Set(events.map(({ annuls }) => annuls))
  const names = events.flatMap((event) => (event.name === null || annulled.has(event.id) ? [] : [event.name]))
  return {
    ...(row as EnterpriseRow),
    formerNames: [...new Set(names)].filter((name) => name !== found.name),
    titleIds: titles.map(({ id: title, kind, issuer, certificateNumber }) => ({
      id: title,
      kind,
      issuer,
      certificateNumber: certificateNumber ?? undefined,
    })),
    events: [...events.map(enterpriseEvent), ...titles.flatMap(titleEvents)].toSorted(byDay),
  }
}

function enterpriseEvent(event: Awaited<ReturnType<typeof readEvents>>[number]): LifeEvent {
  const { id, kind, happenedOn, recordedAt, document } = event
  return {
    id,
    about: 'enterprise',
    kind,
    happenedOn,
    recordedAt: recordedAt.toISOString(),
    document,
    name: event.name ?? undefined,
    region: event.region ?? undefined,
    mergedInto: event.mergedInto ?? undefined,
    annuls: event.annuls ?? undefined,
  }
}

function titleEvents(title: Title): LifeEvent[] {
  return title.events.map(({ id, kind, happenedOn, recordedAt, validFrom, validTo, annuls, document }) => ({
    id,
    about: 'title',
    title: { id: title.id, kind: title.kind },
    kind,
    happenedOn,
    recordedAt: recordedAt.toISOString(),
    validFrom: validFrom ?? undefined,
    validTo: validTo ?? undefined,
    annuls: annuls ?? undefined,
    document,
  }))
}

/** The latest first. */
function byDay(a: LifeEvent, b: LifeEvent): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? 1 : -1
  return a.recordedAt < b.recordedAt ? 1 : -1
}
