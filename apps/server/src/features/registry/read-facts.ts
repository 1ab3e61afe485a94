import type { FactRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { factKey, type Indicators } from '@yinyu/rules'
import { sql } from 'kysely'
import { currentFacts, type StoredFact } from '../../storage/current-fact.ts'
import { findEnterprise } from '../../storage/enterprises.ts'
import { readFacts } from '../../storage/facts.ts'
import type { Reading } from '../../storage/transaction.ts'

/** What every source says last of one enterprise, and which word counts, seen from a day. */
export async function readLastWords(
  open: Reading,
  given: { enterprise: string; indicators: Indicators; on: IsoDate; knownOn: IsoDate },
): Promise<FactRow[]> {
  const { enterprise, indicators, on, knownOn } = given
  await findEnterprise(open, { id: enterprise })
  const stored = (await readFacts(open, enterprise)).filter(({ indicator }) => indicators.has(indicator))
  const counting = new Set(
    [...currentFacts(stored, indicators, { heldOn: on, knownOn }).values()].map(({ id }) => id),
  )
  const inView = stored.filter((fact) => fact.heldOn <= on && fact.knownOn <= knownOn)
  const bySource = Map.groupBy(
    inView,
    ({ indicator, year, source }) => `${factKey(indicator, year)} ${source}`,
  )
  return [...bySource.values()].map((words) => rowOf(lastOf(words), counting))
}

function lastOf(words: readonly StoredFact[]): StoredFact {
  return words.reduce((last, word) =>
    word.heldOn > last.heldOn || (word.heldOn === last.heldOn && word.seq > last.seq) ? word : last,
  )
}

export function rowOf({ seq: _, ...fact }: StoredFact, counting: ReadonlySet<string>): FactRow {
  return { ...fact, counts: counting.has(fact.id) }
}

/** Everything that was ever said of one indicator and year, the newest first, with who recorded it and the evidence. */
export async function readHistory(
  open: Reading,
  given: { enterprise: string; indicator: string; year: number | undefined },
) {
  const { enterprise, indicator, year } = given
  await findEnterprise(open, { id: enterprise })
  const all = await readFacts(open, enterprise)
  const facts = all.filter((fact) => fact.indicator === indicator && fact.year === year).toReversed()
  if (facts.length === 0) return []
  const ids = facts.map(({ id }) => id)
  const details = await open.sql
    .selectFrom('fact')
    .select(['id', 'recorded_at', sql<string>`coalesce(person_label(recorded_by), recorded_by)`.as('by')])
    .where('id', 'in', ids)
    .execute()
  const evidence = await open.sql
    .selectFrom('fact_evidence')
    .select(['fact_id', 'title', 'place'])
    .where('fact_id', 'in', ids)
    .execute()
  const detailOf = new Map(details.map((detail) => [detail.id, detail]))
  return facts.map((fact) => ({
    ...rowOf(fact, new Set()),
    recordedBy: detailOf.get(fact.id)?.by ?? '',
    recordedAt: detailOf.get(fact.id)?.recorded_at.toISOString() ?? '',
    evidence: evidence
      .filter(({ fact_id }) => fact_id === fact.id)
      .map(({ title, place }) => ({ title, place })),
  }))
}
