import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { recordFacts, type Statement } from '../storage/facts.ts'
import type { Writing } from '../storage/perform.ts'
import type { Storage } from '../storage/storage.ts'
import { actingFor, type Connector } from './connector.ts'
import { readSaidBefore } from './last-word.ts'
import { outsideFault } from './outside-fault.ts'
import type { Refusal } from './refusal.ts'
import type { Delivery, DeliveryOutcome } from './register.ts'
import type { Saying } from './saying.ts'

/** What a delivery is recorded under. */
export interface Recording {
  readonly storage: Storage
  readonly connector: Connector
  readonly run: string
  readonly indicators: Indicators
  readonly today: IsoDate
}

/** Where the evidence of a fact says that it was fetched. */
export function placeOfRun(run: string): string {
  return `connector-run:${run}`
}

/**
 * Records what is new of a delivery, all of it or nothing, with its audit events. What the source already stands by is
 * not recorded again, so the same delivery twice changes nothing.
 */
export async function recordDelivery(
  recording: Recording,
  { sayings, refusals }: Delivery,
  part: number,
): Promise<DeliveryOutcome> {
  if (sayings.length === 0) return { recorded: 0, unchanged: 0, refusals }
  const { storage, connector, run } = recording
  const acting = actingFor(connector)
  const before = await storage.read(acting, (open) => readSaidBefore(open, connector, sayings))
  const unknown = sayings.filter(({ creditCode }) => before.idOf(creditCode) === undefined)
  const known = sayings.filter(({ creditCode }) => before.idOf(creditCode) !== undefined)
  const news = known.filter((saying) => !before.knows(saying))
  const command = { key: `${run}:${part}`, kind: 'connector-record', content: news }
  // A command must change something, so what brings nothing new is no command.
  const recorded =
    news.length === 0
      ? 0
      : (await storage.perform(acting, command, (open) => recordNews(open, recording, news))).answer
  return {
    recorded,
    unchanged: known.length - recorded,
    refusals: [...refusals, ...unknownFirms(unknown)],
  }
}

async function recordNews(
  open: Writing,
  { connector, run, indicators, today }: Recording,
  news: readonly Saying[],
): Promise<number> {
  // Locks the run: whoever was taken over, or has outlived its run, writes nothing any more.
  const { numUpdatedRows } = await open.sql
    .updateTable('connector_run')
    .set((column) => ({ facts: column('facts', '+', news.length) }))
    .where('id', '=', run)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw outsideFault('CONNECTOR_TAKEN_OVER', '不用处理')
  const { idOf } = await readSaidBefore(open, connector, news)
  for (const [creditCode, said] of Map.groupBy(news, (saying) => saying.creditCode)) {
    const enterprise = idOf(creditCode)
    if (enterprise === undefined) throw new Error('an enterprise has left the region within a delivery')
    const statements = said.map((saying) => toStatement(saying, connector, run))
    await recordFacts(open, { enterprise, statements, indicators, today })
  }
  return news.length
}

/** Source, purpose and run go with every single fact. */
function toStatement(
  { indicator, year, value, heldOn }: Saying,
  connector: Connector,
  run: string,
): Statement {
  const { source, title, purpose } = connector
  const evidence = [{ title: `${title}（使用目的：${purpose}）`, place: placeOfRun(run) }]
  return { indicator, year, value, heldOn, source: source.kind, sourceName: source.name, evidence }
}

/** One refusal for each enterprise that we do not have. */
function unknownFirms(sayings: readonly Saying[]): readonly Refusal[] {
  return [...Map.groupBy(sayings, ({ creditCode }) => creditCode)].map(([creditCode, [first]]) => ({
    place: first?.place ?? '',
    code: 'ROW_FIRM',
    creditCode,
  }))
}
