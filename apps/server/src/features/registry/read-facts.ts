import type { FactRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { sql } from 'kysely'
import { lastWords, type StoredFact } from '../../storage/current-fact.ts'
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
  const words = lastWords(stored, indicators, { heldOn: on, knownOn })
  return [...words.values()].flatMap((said) =>
    said.map((fact, place) => rowOf(fact, place === 0 ? 'counts' : 'stands back')),
  )
}

function rowOf(fact: StoredFact, rank: 'counts' | 'stands back'): FactRow {
  const { id, indicator, year, value, source, sourceName, state, heldOn, knownOn } = fact
  return { id, indicator, year, value, source, sourceName, state, heldOn, knownOn, counts: rank === 'counts' }
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
    ...rowOf(fact, 'stands back'),
    recordedBy: detailOf.get(fact.id)?.by ?? '',
    recordedAt: detailOf.get(fact.id)?.recorded_at.toISOString() ?? '',
    evidence: evidence
      .filter(({ fact_id }) => fact_id === fact.id)
      .map(({ title, place }) => ({ title, place })),
  }))
}
