import { isRefusal, refuse, type Refusal } from '@yinyu/contract'
import type { ReserveSource } from '@yinyu/catalogue'
import { isInRegion, significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import type { House } from '../../house.ts'
import type { Writing } from '../../storage/perform.ts'
import { inBatches } from '../firm-lists/in-batches.ts'
import { answerRule, type RuleAnswers } from './answer-rule.ts'
import { countFinds } from './count-finds.ts'
import { foundByLists, foundByRule, foundByTitle, matchLateFirms, type Found } from './find-firms.ts'

/** What is asked for: which sources, for which region, under which year the batch is kept. */
export interface BatchWish {
  readonly year: number
  readonly region: RegionCode
  readonly sources: readonly ReserveSource[]
}

/** The sources by their ids, in the order of the content; a refusal where one is unknown. */
export function sourcesOf(
  all: readonly ReserveSource[],
  ids: readonly string[],
): readonly ReserveSource[] | Refusal {
  const wanted = all.filter(({ id }) => ids.includes(id))
  return wanted.length === new Set(ids).size
    ? wanted
    : refuse('RESERVE_SOURCE', '所选的来源里有不存在的，请刷新页面重新选择。', 'sources')
}

/** What the standards among the sources answer; asked before the transaction, since all firms are judged. */
export async function answerSources(
  house: House,
  sources: readonly ReserveSource[],
): Promise<ReadonlyMap<string, RuleAnswers> | Refusal> {
  const answers = new Map<string, RuleAnswers>()
  for (const { id, standard } of sources) {
    if (standard === undefined) continue
    const answered = await answerRule(house, { kind: 'standard', id: standard })
    if (isRefusal(answered)) return answered
    answers.set(id, answered)
  }
  return answers
}

/** Freezes who is found today from which sources, and how many in each place. */
export async function makeBatch(
  open: Writing,
  given: {
    readonly wish: BatchWish
    readonly answers: ReadonlyMap<string, RuleAnswers>
    readonly house: Pick<House, 'catalogue'>
    readonly today: IsoDate
  },
): Promise<{ id: string; met: number; unknown: number }> {
  const { wish, answers, house, today } = given
  await matchLateFirms(open)
  const finds = await findAll(open, given)
  const id = crypto.randomUUID()
  const [facts] = answers.values()
  await open.sql
    .insertInto('reserve_batch')
    .values({
      id,
      region: significantDigits(wish.region),
      year: wish.year,
      found_on: today,
      sources: JSON.stringify(wish.sources.map((source) => source.id)),
      facts_on: facts?.factsOn ?? null,
      facts_digest: facts?.factsDigest ?? null,
    })
    .execute()
  await keepFinds(open, id, finds)
  const counts = countFinds(finds, {
    sources: wish.sources.map((source) => source.id),
    regions: house.catalogue.regions.map(({ code }) => code),
    top: wish.region,
  })
  for (const some of inBatches(counts))
    await open.sql
      .insertInto('reserve_count')
      .values(some.map((count) => ({ batch_id: id, ...count })))
      .execute()
  const firmsWith = (verdict: Found['verdict']) =>
    new Set(finds.filter((find) => find.verdict === verdict).map(({ enterprise }) => enterprise))
  const met = firmsWith('met')
  const unknown = [...firmsWith('unknown')].filter((enterprise) => !met.has(enterprise)).length
  open.audit({
    kind: 'reserve-batch-made',
    objectKind: 'reserve',
    object: id,
    detail: { met: met.size, unknown },
  })
  return { id, met: met.size, unknown }
}

type PlacedFound = Found & { readonly region: RegionCode }

async function keepFinds(open: Writing, id: string, finds: readonly PlacedFound[]): Promise<void> {
  for (const some of inBatches(finds))
    await open.sql
      .insertInto('reserve_find')
      .values(
        some.map(({ enterprise, source, region, verdict, why }) => ({
          batch_id: id,
          enterprise_id: enterprise,
          source,
          region,
          verdict,
          why: JSON.stringify(why),
        })),
      )
      .execute()
}

async function findAll(
  open: Writing,
  given: Parameters<typeof makeBatch>[1],
): Promise<readonly PlacedFound[]> {
  const { wish, answers, today } = given
  const regions = await regionsOf(open, wish.region)
  const all: Found[] = []
  for (const source of wish.sources) {
    const own = answers.get(source.id)
    if (own !== undefined) all.push(...(await foundByRule(source.id, own, (id) => regions.has(id))))
    const held = await foundByTitle(open, source, today)
    const listed = source.list === undefined ? [] : await foundByLists(open, source.id)
    all.push(...together(held, listed))
  }
  return all.flatMap((find) => {
    const region = regions.get(find.enterprise)
    return region === undefined ? [] : [{ ...find, region }]
  })
}

/** A firm that holds the title and stands on a list is one find with both reasons. */
function together(held: readonly Found[], listed: readonly Found[]): readonly Found[] {
  const byFirm = new Map(held.map((find) => [find.enterprise, find]))
  for (const find of listed) {
    const before = byFirm.get(find.enterprise)
    byFirm.set(
      find.enterprise,
      before === undefined ? find : { ...before, why: [...before.why, ...find.why] },
    )
  }
  return [...byFirm.values()]
}

/** Where the firms are that the caller sees, that exist, and that lie in a region. */
async function regionsOf({ sql }: Writing, region: RegionCode): Promise<ReadonlyMap<string, RegionCode>> {
  const rows = await sql
    .selectFrom('enterprise')
    .select(['id', 'region'])
    .where('state', '=', 'active')
    .execute()
  return new Map(
    rows.filter((row) => isInRegion(row.region, region) === 'met').map((row) => [row.id, row.region]),
  )
}
