import {
  checkRelation,
  factKey,
  findContradictions,
  relationSchemaWith,
  splitFactKey,
  type FactValue,
  type LastWord,
} from '../src/index.ts'
import { indicatorSchema, type Relation, type RelationBook, type SourceKind } from '../src/index.ts'

const given = [
  ['sales', 'money', 'year', { unit: '元' }],
  ['main-sales', 'money', 'year', { unit: '元' }],
  ['assets', 'money', 'year-end', { unit: '元' }],
  ['debts', 'money', 'year-end', { unit: '元' }],
  ['equity', 'money', 'year-end', { unit: '元' }],
  ['staff', 'count', 'year-end', { unit: '人', sourceOrder: ['filing', 'register'] }],
  ['patents', 'count', 'now', { unit: '项' }],
  ['own-patents', 'count', 'now', { unit: '项' }],
  ['share', 'ratio', 'now', {}],
  ['born', 'date', 'now', {}],
  ['code', 'text', 'now', {}],
  ['name', 'text', 'now', {}],
  ['region', 'region', 'now', {}],
  ['industry', 'industry', 'now', {}],
  ['lab', 'choice', 'now', { choices: { none: '无', city: '市级' } }],
  ['top-three', 'flag', 'now', {}],
  ['top-five', 'flag', 'now', {}],
] as const

const words = { clause: '第一条', tag: 'O', why: '理当如此。', severity: 'contradiction' } as const
const written: readonly object[] = [
  { id: 'part', kind: 'part-of-whole', part: 'main-sales', whole: 'sales' },
  { id: 'part-now', kind: 'part-of-whole', part: 'own-patents', whole: 'patents' },
  { id: 'sum', kind: 'equals-sum', total: 'assets', of: ['debts', 'equity'] },
  { id: 'sources', kind: 'sources-disagree', unchanging: ['born', 'code'] },
  { id: 'order', kind: 'year-order', date: 'born', figures: ['sales', 'staff'] },
  { id: 'jump', kind: 'jump', of: ['sales', 'staff'], times: '100倍', severity: 'hint' },
  { id: 'implies', kind: 'implies', when: 'top-three', also: 'top-five' },
]

/** A made-up book with every kind of relation. */
export const book: RelationBook & { readonly byId: (id: string) => Relation } = {
  indicators: new Map(
    given.map(([id, kind, period, more]) => [
      id,
      indicatorSchema.parse({ id, title: id, kind, period, meaning: id, group: '经营', ...more }),
    ]),
  ),
  relations: written.map((one) => relationSchemaWith({}).parse({ title: '关系', ...words, ...one })),
  byId: (id) => {
    const relation = book.relations.find((one) => one.id === id)
    if (!relation) throw new Error(`no relation ${id}`)
    return relation
  },
}

/** What the sources say: `{ 'sales@2025': 100 }` by the firm, `{ 'sales@2025 register': 100 }` by a register. */
export function said(all: Readonly<Record<string, FactValue>>, heldOn?: string): readonly LastWord[] {
  return Object.entries(all).map(([key, value]) => {
    const [fact = '', source = 'declaration', name = source] = key.split(' ')
    return { ...splitFactKey(fact), value, source: source as SourceKind, sourceName: name, heldOn }
  })
}

/** `main-sales@2025 declaration`: where a word stands. */
export function placeOf({ indicator, year, source }: LastWord): string {
  return `${factKey(indicator, year)} ${source}`
}

export type Said = Readonly<Record<string, FactValue>>

export function verdictOf(relation: string, all: Said) {
  return checkRelation(book.byId(relation), book.indicators, said(all))
}

/** Every contradiction, its places by name. */
export function found(all: Said) {
  return findContradictions(book, said(all)).map(({ places, weaker, ...rest }) => ({
    ...rest,
    places: places.map(placeOf),
    weaker: weaker && placeOf(weaker),
  }))
}
