import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCatalogue, type LoadedCatalogue } from '../src/index.ts'

const indicator = (id: string, title: string, kind: string, rest = '') =>
  `id: ${id}\ntitle: ${title}\nkind: ${kind}\nperiod: now\ngroup: 经营\nmeaning: ${title}。\n${rest}`

const yearly = (id: string, title: string, kind: string, rest = '') =>
  indicator(id, title, kind, rest).replace('period: now', 'period: year')

const standard = `id: demo
title: 示范企业
level: 国家
grants: title-demo
about: 测试用的标准。
versions:
  - version: "2022"
    inForce:
      - { purpose: new, from: 2022-06-01, to: 2026-03-31 }
    document: { title: 暂行办法, tag: R, sources: [M1] }
    summary: 旧版
    conditions:
      - id: c1
        kind: scored
        clause: 附件一
        tag: R
        full: 10
        pass: 6
        parts:
          - { id: growth, title: 成长, full: 6 }
          - { id: level, title: 级别, full: 4 }
        items:
          - id: i1
            title: 营业收入
            part: growth
            points:
              kind: bands
              indicator: revenue
              year: Y-1
              bands:
                - { line: 2000万元, points: 6 }
                - { line: 1000万元, points: 3 }
              otherwise: 0
          - id: i2
            title: 研发机构
            part: level
            points:
              kind: first-of
              steps:
                - { when: { kind: one-of, indicator: institution, words: [national] }, points: 4 }
              otherwise: 0
  - version: "2026"
    inForce:
      - { purpose: new, from: 2026-04-01 }
    document: { title: 办法, tag: O, sources: [M1, "https://example.org/a"] }
    summary: 新版
    gates:
      - { id: g1, kind: is-true, indicator: independent, clause: 第二条, tag: O }
    conditions:
      - id: d1
        kind: all
        clause: 第三条
        tag: O
        of:
          - { kind: at-least, indicator: revenue, year: Y-1, value: 1500万元 }
          - { kind: at-least, indicator: rd-share, value: 3% }
      - { id: d2, kind: each-of-last-years, years: 2, of: { kind: at-least, indicator: staff, value: 10人 }, clause: 第四条, tag: S1 }
      - { id: d3, kind: in-industry, industries: [C, "39"], named: 制造业, clause: 第五条, tag: O }
      - { id: d4, kind: in-region, regions: ["350000"], named: 福建省, clause: 第六条, tag: O }
`

const policy = `id: P01
title: 设备补助
level: 市
region: { in: ["350500"], named: 泉州市 }
benefitKind: 补助
status: in-force
statusBecause: 在有效期内
from: 2026-01-01
to: 2026-12-31
document: { title: 若干措施, tag: O, sources: [M1] }
summary: 按营业收入给补助。
automatic: "no"
who:
  - { id: w1, kind: holds-title, titles: [title-demo], clause: 第一条, tag: O }
gives: { kind: share, of: revenue, year: Y-1, share: 1%, cap: 20万元 }
stacking:
  - { word: 就高不重复, excludes: [P02] }
`

const standardCases = `base: { region: "350582", industry: "3911", independent: true, revenue@2025: 1500万元, rd-expense@2025: 45万元, staff@2025: 10人, staff@2024: 12 }
cases:
  - name: 各项正好压线，符合
    on: 2026-06-01
    expect: { verdict: met, conditions: { d1: met }, missing: [] }
  - name: 营业收入差一分钱，不符合
    on: 2026-06-01
    facts: { revenue@2025: 14999999.99 }
    expect: { verdict: unmet, gaps: { revenue@2025: "+0.01" } }
  - name: 没有填从业人员，尚不能判断
    on: 2026-06-01
    facts: { staff@2024: null }
    expect: { verdict: unknown, missing: [staff@2024] }
  - name: 旧版评分达到六分，符合
    on: 2025-06-01
    facts: { revenue@2024: 2000万元 }
    expect: { verdict: met, score: [6, 10] }
  - name: 旧版一分未得，不符合
    on: 2026-06-01
    version: "2022"
    facts: { revenue@2025: 900万元, institution: none }
    expect: { verdict: unmet, score: 0 }
  - name: 旧版没有数据，尚不能判断
    on: 2025-06-01
    expect: { verdict: unknown }
`

const policyCases = `base: { region: "350582", title-demo: true, revenue@2025: 1500万元 }
cases:
  - name: 按比例
    on: 2026-06-01
    expect: { verdict: met, amount: 15万元, inForce: true, status: in-force }
  - name: 没有称号
    on: 2026-06-01
    facts: { title-demo: false }
    expect: { verdict: unmet, amount: 0元 }
  - name: 不知有无称号
    on: 2026-06-01
    facts: { title-demo: null }
    expect: { verdict: unknown, amount: [0元, 15万元] }
`

const relation = `id: rd-in-revenue
title: 研发费用不大于营业收入
kind: part-of-whole
part: rd-expense
whole: revenue
severity: hint
clause: 第四条
tag: O
sources: [M1]
why: 研发费用多半小于营业收入。
cases:
  - name: 相等
    declaration: { rd-expense@2025: 10元, revenue@2025: 10元 }
    expect: met
  - name: 多一分钱
    register: { revenue@2025: 10元 }
    declaration: { rd-expense@2025: 10.01元 }
    expect: unmet
    weaker: declaration
  - name: 没有营业收入
    declaration: { rd-expense@2025: 10元 }
    expect: unknown
`

const disagree = `id: sources-disagree
title: 各来源说法一致
kind: sources-disagree
unchanging: [founded-on]
severity: contradiction
clause: 第五条
tag: O
sources: [M1]
tolerance: 1%
why: 同一个数只有一个是真的。
cases:
  - name: 差百分之一
    register: { revenue@2025: 100元 }
    declaration: { revenue@2025: 101元 }
    expect: met
  - name: 再多一分钱
    register: { revenue@2025: 100元 }
    declaration: { revenue@2025: 101.01元 }
    expect: unmet
  - name: 只有一处
    register: { revenue@2025: 100元 }
    expect: unknown
`

/** A small content folder without a fault, by path. */
export const GOOD_CONTENT: Readonly<Record<string, string>> = {
  'sources.yaml': '- { code: M1, title: 管理办法, url: "https://example.org/m1" }\n',
  'codes/regions.csv': 'code,name\n350000,福建省\n350500,泉州市\n350582,晋江市\n',
  'codes/industries.csv':
    'code,level,name,parent,section\nC,1,制造业,,C\n39,2,"计算机、通信设备",C,C\n3911,4,计算机整机制造,391,C\n',
  'indicators/region.yaml': indicator('region', '地区', 'region'),
  'indicators/industry.yaml': indicator('industry', '行业', 'industry'),
  'indicators/independent.yaml': indicator('independent', '独立法人', 'flag'),
  'indicators/title-demo.yaml': indicator('title-demo', '示范企业', 'flag'),
  'indicators/founded-on.yaml': indicator('founded-on', '成立日期', 'date'),
  'indicators/institution.yaml': indicator(
    'institution',
    '研发机构',
    'choice',
    'choices: { none: 无, national: 国家级 }\n',
  ),
  'indicators/revenue.yaml': yearly(
    'revenue',
    '营业收入',
    'money',
    "unit: 元\nleast: '0'\nexamples: [1500万元]\n",
  ),
  'indicators/rd-expense.yaml': yearly('rd-expense', '研发费用', 'money', 'unit: 元\n'),
  'indicators/rd-share.yaml': yearly(
    'rd-share',
    '研发占比',
    'ratio',
    'formula: { kind: share, of: rd-expense, in: revenue }\n',
  ),
  'indicators/staff.yaml': yearly('staff', '从业人员', 'count', 'unit: 人\n'),
  'contradictions/rd-in-revenue.yaml': relation,
  'contradictions/sources-disagree.yaml': disagree,
  'reserve-sources/demo-rule.yaml':
    'id: demo-rule\ntitle: 按标准筛选\norder: 1\nabout: 按标准筛选。\nstandard: demo\nclause: 筛选\ntag: O\nsources: [M1]\n',
  'standards/national/demo/standard.yaml': standard,
  'standards/national/demo/cases.yaml': standardCases,
  'policies/350500/equipment/policy.yaml': policy,
  'policies/350500/equipment/cases.yaml': policyCases,
  'policies/350500/other/policy.yaml': policy
    .replace('id: P01', 'id: P02')
    .replace('excludes: [P02]', 'excludes: []'),
  'policies/350500/other/cases.yaml': policyCases,
}

/** One change of the good content: a piece of text replaced, or a whole file (null takes it away). */
export type Change =
  | { readonly file: string; readonly from: string; readonly to: string }
  | { readonly file: string; readonly text: string | null }

/** The good content after some changes. A text that is not there to be replaced is an error of the test. */
export function changed(...changes: readonly Change[]): Readonly<Record<string, string>> {
  const files = { ...GOOD_CONTENT }
  for (const change of changes) {
    const before = files[change.file] ?? ''
    if ('from' in change && !before.includes(change.from))
      throw new Error(`"${change.from}" is not in ${change.file}`)
    const text = 'from' in change ? before.replace(change.from, () => change.to) : change.text
    if (text === null) delete files[change.file]
    else files[change.file] = text
  }
  return files
}

/** Writes the files to a folder of their own and loads it. */
export function loadFiles(
  files: Readonly<Record<string, string>>,
  load: (folder: string) => LoadedCatalogue = loadCatalogue,
): LoadedCatalogue {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-content-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return load(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
