import { createHash } from 'node:crypto'
import { isRefusal } from '@yinyu/contract'
import type { Catalogue } from '@yinyu/catalogue'
import { addDays, type IsoDate, type RegionCode } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { keepList } from '../firm-lists/keep-list.ts'
import { matchFirms } from '../firm-lists/match-firms.ts'
import type { ListRow } from '../firm-lists/read-rows.ts'
import { decideFirms } from './decide.ts'
import { makeBatch, sourcesOf } from './make-batch.ts'

interface Given {
  readonly officer: Acting
  readonly region: RegionCode
  readonly unit: string
  readonly catalogue: Catalogue
  readonly today: IsoDate
}

interface Firm {
  readonly id: string
  readonly creditCode: string
  readonly name: string
}

const SUPPLIERS = 6
const RECOMMENDED = 3
/** Days before today on which the sample's officer did what. */
const LISTED = 60
const FOUND = 45
const DECIDED = 40
const ENDED = 10

/** What the sample's county officer did for the reserve base: two lists, a batch with empty sources, some decisions. Fictional. */
export async function makeSampleReserve(storage: Storage, given: Given): Promise<void> {
  const command = { key: 'sample-reserve', kind: 'sample-reserve', content: null }
  await storage.perform(given.officer, command, async (open) => {
    const firms = await open.sql
      .selectFrom('enterprise')
      .select(['id', 'credit_code as creditCode', 'name'])
      .where('state', '=', 'active')
      .orderBy('credit_code')
      .limit(SUPPLIERS + RECOMMENDED)
      .execute()
    await makeLists(open, firms, given)
    const wanted = ['tech-sme-list', 'hnte-list', 'chain-supplier', 'association', 'discovery-award']
    const sources = sourcesOf(given.catalogue.reserveSources, wanted)
    if (isRefusal(sources)) throw new Error('the sample names a source that the content lacks')
    const today = addDays(given.today, -FOUND)
    const wish = { year: Number(today.slice(0, 4)), region: given.region, sources }
    const { id } = await makeBatch(open, { wish, answers: new Map(), house: given, today })
    await decide(open, id, firms, given)
    return null
  })
}

async function makeLists(open: Writing, firms: readonly Firm[], { region, today }: Given): Promise<void> {
  const suppliers = firms.slice(0, SUPPLIERS).map((firm, i) =>
    rowOf(firm, i, [
      ['龙头企业', '示例龙头制造有限公司'],
      ['供应产品', i % 2 === 0 ? '示例零部件' : '示例材料'],
    ]),
  )
  const unknown = {
    ...rowOf(undefined, suppliers.length, [
      ['龙头企业', '示例龙头制造有限公司'],
      ['供应产品', '示例模具'],
    ]),
    name: '示例外地配套有限公司',
  }
  const recommended = firms.slice(SUPPLIERS).map((firm, i) =>
    rowOf(firm, i, [
      ['推荐协会', '示例行业协会'],
      ['推荐理由', '产品质量稳定，近年投入较大'],
    ]),
  )
  const about = { region, issuedOn: addDays(today, -LISTED) }
  await keep(
    open,
    { ...about, source: 'chain-supplier', name: '示例重点企业配套名单', issuer: '示例龙头制造有限公司' },
    [...suppliers, unknown],
  )
  await keep(
    open,
    { ...about, source: 'association', name: '示例协会推荐名单', issuer: '示例行业协会' },
    recommended,
  )
}

function rowOf(
  firm: Firm | undefined,
  index: number,
  details: readonly (readonly [string, string])[],
): ListRow {
  return {
    row: index + 2,
    creditCode: firm?.creditCode,
    name: firm?.name,
    details: details.map(([title, text]) => ({ title, text })),
    issue: undefined,
  }
}

async function keep(
  open: Writing,
  about: {
    readonly region: RegionCode
    readonly issuedOn: IsoDate
    readonly source: string
    readonly name: string
    readonly issuer: string
  },
  rows: readonly ListRow[],
): Promise<void> {
  const { source, ...rest } = about
  await keepList(open, {
    ...rest,
    id: crypto.randomUUID(),
    use: { source },
    fileName: `${about.name}.xlsx`,
    sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    rows: await matchFirms(open, rows),
  })
}

async function decide(
  open: Writing,
  batch: string,
  firms: readonly Firm[],
  { unit, today }: Given,
): Promise<void> {
  const ids = firms.map(({ id }) => id)
  const decisions = [
    {
      enterprises: ids.slice(0, 5),
      kind: 'in',
      reason: '配套稳定，近两年增长较快，有培育基础',
      daysAgo: DECIDED,
    },
    { enterprises: ids.slice(5, 7), kind: 'not-in', reason: '规模还小，先作一般培育', daysAgo: DECIDED },
    { enterprises: ids.slice(4, 5), kind: 'out', reason: '主要业务迁往外地，不再培育', daysAgo: ENDED },
  ] as const
  for (const { daysAgo, enterprises, ...decision } of decisions)
    if (enterprises.length > 0)
      await decideFirms(
        open,
        { ...decision, enterprises, on: addDays(today, -daysAgo), batch },
        { unit, today },
      )
}
