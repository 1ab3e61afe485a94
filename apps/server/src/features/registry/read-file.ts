import type { LifeEvent } from '@yinyu/contract'
import { unknownEnterprise } from '../../storage/enterprises.ts'
import { sees } from '../../storage/scope.ts'
import type { Reading } from '../../storage/transaction.ts'
import { enterpriseFile, type FiledEvent } from './file-statement.ts'

/** The file of one enterprise: what it is, what it holds, everything that happened. */
export async function readEnterpriseFile(open: Reading, id: string) {
  const [found] = await enterpriseFile(open, [id])
  if (found === undefined || !sees(open.acting.scope, found)) throw unknownEnterprise()
  const { industry, titles, events, titleIds, titleEvents, ...row } = found
  const annulled = new Set(events.map(({ annuls }) => annuls))
  const names = events.flatMap((event) =>
    event.name === undefined || annulled.has(event.id) ? [] : [event.name],
  )
  return {
    ...row,
    industry: industry ?? undefined,
    titles: [...titles],
    formerNames: [...new Set(names)].filter((name) => name !== found.name),
    titleIds: [...titleIds],
    events: [
      ...events.map((event) => lifeEvent(event, 'enterprise')),
      ...titleEvents.map((event) => lifeEvent(event, 'title')),
    ].toSorted(byDay),
  }
}

function lifeEvent({ recordedAt, ...event }: FiledEvent, about: LifeEvent['about']): LifeEvent {
  return { ...event, about, recordedAt: new Date(recordedAt).toISOString() }
}

/** The latest first. */
function byDay(a: LifeEvent, b: LifeEvent): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? 1 : -1
  return a.recordedAt < b.recordedAt ? 1 : -1
}
