import { describe, expect, test } from 'vitest'
import {
  contentOf,
  judgePolicy,
  newStage,
  parametersOf,
  policySchema,
  verdictFor,
  withChanges,
  type Parameter,
  type Policy,
  type RehearsedRule,
} from '@yinyu/rules'
import { boundaryFirms } from './testing/boundary-firms.ts'
import { catalogue, content, occasion, rulesInForce, sceneBy } from './testing/content-in-force.ts'

const names = new Map(catalogue.industries.map(({ code, name }) => [code, name]))
const scene = { ...sceneBy(content), nameOfIndustry: (code: string) => names.get(code) }
const rules = rulesInForce(occasion)
type Listed = Extract<Parameter, { kind: 'list' }>
const listsOf = (rule: RehearsedRule) =>
  parametersOf(content, rule, occasion).filter((each): each is Listed => each.kind === 'list')

/** A policy with one list of each kind. */
const pattern = content.policies.find(({ id }) => id === 'P05')
const policy = policySchema.parse({
  ...(({ title, level, benefitKind, statusBecause, document, summary, automatic }) => ({
    title,
    level,
    benefitKind,
    statusBecause,
    document,
    summary,
    automatic,
  }))(pattern as Policy),
  id: 'P91',
  status: 'in-force',
  region: { in: ['350000'], named: '福建省' },
  who: [
    { id: 'branch', kind: 'in-industry', industries: ['C', '39'], named: '制造业' },
    { id: 'title', kind: 'holds-title', titles: ['title-hnte', 'title-tech-sme'] },
    { id: 'option', kind: 'one-of', indicator: 'tech-centre-new', words: ['city', 'provincial'] },
  ],
  gives: { kind: 'fixed', amount: '1万元' },
})
const rule: RehearsedRule = { kind: 'policy', policy }
const changes = [
  { path: 'branch/industries', members: ['39', 'I'] },
  { path: 'title/titles', members: ['title-tech-sme', 'title-specialised'] },
  { path: 'option/words', members: ['provincial'] },
]

test('every list of codes, titles and options in the content may be moved; those of the size table stay', () => {
  for (const each of rules) {
    const found = listsOf(each).map(({ keys }) => keys.join('/'))
    const missing = listsIn(contentOf(each)).filter((keys) => !found.includes(keys))
    expect([each.kind, missing]).toEqual([each.kind, []])
  }
  expect(new Set(rules.flatMap(listsOf).map(({ of }) => of))).toEqual(
    new Set(['industry', 'title', 'choice']),
  )
})

test('a list set to what it is changes nothing, and every title and option has a Chinese name', () => {
  for (const each of rules)
    for (const { path, members, choices, of } of listsOf(each)) {
      const { rule: same } = withChanges(each, [{ path, members }], scene)
      expect(same && contentOf(same)).toEqual(contentOf(each))
      const titles = choices?.map(({ title }) => title) ?? []
      expect([of, titles.filter((title) => !/[\u4e00-\u9fff]/.test(title))]).toEqual([of, []])
    }
})

test('what is in a list is said by name', () => {
  const told = listsOf(rule).map(({ title, members, named }) => [title, members.length, named])
  expect(told).toEqual([
    ['所属行业', 2, '制造业'],
    ['持有的称号', 2, '高新技术企业、科技型中小企业'],
    ['新认定企业技术中心级别', 2, '市级、省级'],
  ])
  const { rule: changed } = withChanges(rule, changes, scene)
  const after = changed ? listsOf(changed) : []
  expect(after.map(({ members }) => members)).toEqual(changes.map(({ members }) => members))
  expect(after[0]?.named).toBe('计算机、通信和其他电子设备制造业、信息传输、软件和信息技术服务业')
  expect(after[0]?.says).toBe(`所属行业为${after[0]?.named}`)
})

test('a changed list falls out for every firm as the tree walker says', () => {
  const definitions = { ...content, policies: [policy] }
  const firms = boundaryFirms(definitions, occasion, { count: 300, seed: 20_261_125 })
  const { rule: changed } = withChanges(rule, changes, { ...scene, definitions })
  if (changed?.kind !== 'policy') throw new Error('the lists cannot be changed')
  const stage = newStage(definitions, occasion, firms)
  for (const each of [policy, changed.policy]) {
    const fall = stage.fall({ kind: 'policy', policy: each })
    const found = firms.rows.map((_, firm) => verdictFor(fall, firm))
    const walked = firms.rows.map(
      (row) => judgePolicy(definitions, each, firms.factsOf(row), occasion, 'none').verdict,
    )
    expect(found).toEqual(walked)
    expect(new Set(found)).toEqual(new Set(['met', 'unknown', 'unmet']))
  }
})

describe('a list that cannot be', () => {
  const faultsOf = (path: string, given: object) =>
    withChanges(rule, [{ path, ...given } as (typeof changes)[number]], scene).faults.map(
      ({ message }) => message,
    )
  test.each([
    ['branch/industries', { members: [] }, '“所属行业”至少选一项'],
    ['branch/industries', { members: ['C', 'C'] }, '“所属行业”里有一项选了两次'],
    ['branch/industries', { members: ['9999'] }, '“所属行业”里有不认识的选项 9999'],
    ['title/titles', { members: ['rd-expense'] }, '“持有的称号”里有不认识的选项 rd-expense'],
    ['title/titles', { number: '3' }, '“持有的称号”要选一项'],
  ])('%s %o', (path, given, message) => {
    expect(faultsOf(path, given)).toEqual([message])
  })
})

const LISTS = ['industries', 'titles', 'words']

/** Places of the lists below conditions; the sectors of the size table tell every firm apart and belong to one another. */
function listsIn(value: unknown, keys: readonly (string | number)[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'sized') return []
  if ('for' in value && value.for !== undefined && value.for !== occasion.purpose) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    LISTS.includes(key) && Array.isArray(inner)
      ? [[...keys, key].join('/')]
      : listsIn(inner, [...keys, Array.isArray(value) ? Number(key) : key]),
  )
}
