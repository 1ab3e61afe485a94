import {
  condition,
  extra,
  formula,
  item,
  policy,
  policyCases,
  standard,
  standardCases,
  swap,
  whole,
  type FaultExample,
} from './fault-example.ts'

/** Files that do not go together, by the code of the one fault to be found. */
export const RULE_FAULTS = {
  CONTENT_DUPLICATE_ID: [
    swap('条件编号重复', standard, ['id: d4', 'id: d3'], `${condition(3)}.id`),
    swap('评分项编号重复', standard, ['id: i2', 'id: i1'], 'versions[0].conditions[0].items[1].id'),
    swap('案例名重复', policyCases, ['name: 没有称号', 'name: 按比例'], 'cases[1].name'),
    whole(
      '来源代码重复',
      'sources.yaml',
      '- { code: M1, title: 甲 }\n- { code: M1, title: 乙 }\n',
      '[1].code',
    ),
    {
      why: '政策编号重复',
      changes: [
        { file: policy, from: 'excludes: [P02]', to: 'excludes: []' },
        { file: 'policies/350500/other/policy.yaml', from: 'id: P02', to: 'id: P01' },
      ],
      file: 'policies/350500/other/policy.yaml',
      key: 'id',
    },
  ],
  CONTENT_UNKNOWN_INDICATOR: [
    swap(
      '条件里的指标写错',
      standard,
      ['indicator: staff', 'indicator: staf'],
      `${condition(1)}.of.indicator`,
    ),
    swap('支持内容里的指标写错', policy, ['of: revenue', 'of: turnover-total'], 'gives.of'),
    swap('授予的称号没有', standard, ['grants: title-demo', 'grants: title-domo'], 'grants'),
    whole(
      '算式里的指标没有',
      extra,
      formula('ratio', '{ kind: share, of: revenue, in: revenus }'),
      'formula.in',
    ),
  ],
  CONTENT_UNKNOWN_STANDARD: [
    swap(
      '标准写错',
      policy,
      ['kind: holds-title, titles: [title-demo]', 'kind: meets, standard: deom'],
      'who[0].standard',
    ),
  ],
  CONTENT_UNKNOWN_POLICY: [
    swap('互斥的政策没有', policy, ['excludes: [P02]', 'excludes: [P20]'], 'stacking[0].excludes[0]'),
  ],
  CONTENT_UNKNOWN_SOURCE: [
    swap('来源没有登记', policy, ['sources: [M1]', 'sources: [M7]'], 'document.sources[0]'),
  ],
  CONTENT_UNKNOWN_REGION: [
    swap(
      '条件里的地区没有',
      standard,
      ['regions: ["350000"]', 'regions: ["359999"]'],
      `${condition(3)}.regions[0]`,
    ),
    swap(
      '除外的地区没有',
      policy,
      ['named: 泉州市', 'except: ["350599"], named: 泉州市'],
      'region.except[0]',
    ),
  ],
  CONTENT_UNKNOWN_INDUSTRY: [
    swap('没有这个行业', standard, ['[C, "39"]', '[C, "38"]'], `${condition(2)}.industries[1]`),
  ],
  CONTENT_WRONG_KIND: [
    swap(
      '是否指标拿来比大小',
      standard,
      ['indicator: rd-share', 'indicator: independent'],
      `${condition(0)}.of[1].indicator`,
    ),
    swap('授予的不是称号', standard, ['grants: title-demo', 'grants: institution'], 'grants'),
    swap('按人数给比例', policy, ['of: revenue', 'of: staff'], 'gives.of'),
    whole('占比两头不同类', extra, formula('ratio', '{ kind: share, of: revenue, in: staff }'), 'formula.in'),
    whole('占比不是分数', extra, formula('score', '{ kind: share, of: rd-expense, in: revenue }'), 'kind'),
    whole('结果没有年份', extra, formula('ratio', '{ kind: growth, of: revenue }', 'now'), 'period'),
    whole(
      '天数不从日期算起',
      extra,
      formula('count', '{ kind: days-since, date: institution }', 'now'),
      'formula.date',
    ),
    whole(
      '比率逐年相加',
      extra,
      formula('ratio', '{ kind: sum-of-years, of: rd-share, years: 2 }'),
      'formula.of',
    ),
    whole(
      '不是选项却有选项',
      extra,
      'id: extra\ntitle: 另一个\nkind: flag\nperiod: now\ngroup: 经营\nmeaning: 另一个。\nchoices: { a: 甲 }\n',
      'choices',
    ),
  ],
  CONTENT_WRONG_UNIT: [
    swap('金额不按元记', 'indicators/rd-expense.yaml', ['unit: 元', 'unit: 万元'], 'unit'),
    swap('是否指标有单位', 'indicators/independent.yaml', ['period: now', 'period: now\nunit: 人'], 'unit'),
    swap('金额用了人数单位', standard, ['value: 1500万元', 'value: 1500人'], `${condition(0)}.of[0].value`),
    swap('人数用了年数单位', standard, ['value: 10人', 'value: 10年'], `${condition(1)}.of.value`),
    swap('档线单位不配', standard, ['line: 1000万元', 'line: 10%'], `${item(0)}.bands[1].line`),
    swap('上限不是金额', policy, ['cap: 20万元', 'cap: 20%'], 'gives.cap'),
  ],
  CONTENT_NOT_GIVEN: [
    {
      why: '分年度的指标当作时点指标',
      changes: [
        { file: 'indicators/independent.yaml', from: 'period: now', to: 'period: year' },
        { file: standardCases, from: 'independent: true', to: 'independent@2025: true' },
      ],
      file: standard,
      key: 'versions[1].gates[0].indicator',
    },
    swap(
      '每满计分用了算出来的指标',
      standard,
      [
        'kind: first-of\n              steps:\n                - { when: { kind: one-of, indicator: institution, words: [national] }, points: 4 }\n              otherwise: 0',
        'kind: per-full\n              indicator: rd-share\n              each: 1\n              points: 1\n              cap: 4',
      ],
      `${item(1)}.indicator`,
    ),
  ],
  CONTENT_YEAR_OF_NOW: [
    {
      why: '时点指标写了年份',
      changes: [
        { file: 'indicators/staff.yaml', from: 'period: year', to: 'period: now' },
        { file: standard, from: 'indicator: staff, value: 10人 }', to: 'indicator: revenue, value: 1元 }' },
        {
          file: standard,
          from: '{ kind: at-least, indicator: rd-share, value: 3% }',
          to: '{ kind: at-least, indicator: staff, year: Y-1, value: 10人 }',
        },
        { file: standardCases, from: 'staff@2025: 10人, staff@2024: 12', to: 'staff: 10人' },
        { file: standardCases, from: 'facts: { staff@2024: null }', to: 'facts: { staff: null }' },
        { file: standardCases, from: 'missing: [staff@2024]', to: 'missing: [staff]' },
      ],
      file: standard,
      key: `${condition(0)}.of[1].year`,
    },
  ],
  CONTENT_NO_YEARLY: [
    swap(
      '逐年判断没有年份的事',
      standard,
      [
        'of: { kind: at-least, indicator: staff, value: 10人 }',
        'of: { kind: is-true, indicator: independent }',
      ],
      condition(1),
    ),
  ],
  CONTENT_CYCLE: [
    whole('算式绕回自己', extra, formula('ratio', '{ kind: share, of: extra, in: extra }'), 'formula'),
    swap(
      '标准要求自己',
      standard,
      ['kind: in-region, regions: ["350000"], named: 福建省', 'kind: meets, standard: demo'],
      'id',
    ),
  ],
  CONTENT_OVERLAP: [
    swap(
      '较早的一段写在后面，也只差一天',
      standard,
      ['to: 2026-03-31 }', 'to: 2026-03-31 }\n      - { purpose: new, from: 2022-01-01, to: 2022-06-01 }'],
      'versions[0].inForce[1]',
    ),
    swap('两版有同一天', standard, ['to: 2026-03-31', 'to: 2026-04-01'], 'versions[1].inForce[0]'),
  ],
  CONTENT_DATES_REVERSED: [
    swap('政策起止倒过来', policy, ['to: 2026-12-31', 'to: 2025-12-31'], 'to'),
    swap(
      '版本起止倒过来',
      standard,
      [
        'from: 2026-04-01 }',
        'from: 2026-04-01 }\n      - { purpose: re-check, from: 2026-04-01, to: 2026-03-01 }',
      ],
      'versions[1].inForce[1].to',
    ),
  ],
  CONTENT_BANDS_ORDER: [
    swap('低档在前', standard, ['line: 1000万元', 'line: 0.2亿元'], `${item(0)}.bands[1].line`),
  ],
  CONTENT_NO_CLAUSE: [
    swap('没有条款', standard, ['clause: 第六条, tag: O', 'tag: O'], condition(3)),
    swap('没有出处等级', standard, ['clause: 第六条, tag: O', 'clause: 第六条'], condition(3)),
  ],
  CONTENT_UNKNOWN_PART: [
    swap('部分写错', standard, ['part: level\n', 'part: levle\n'], 'versions[0].conditions[0].items[1].part'),
  ],
  CONTENT_SCORE_SUM: [
    swap(
      '各项加不成部分',
      standard,
      ['points: 6 }', 'points: 5 }'],
      'versions[0].conditions[0].parts[0].full',
    ),
    swap('各部分加不成总分', standard, ['full: 10', 'full: 12'], 'versions[0].conditions[0].full'),
    swap('及格线高于总分', standard, ['pass: 6', 'pass: 11'], 'versions[0].conditions[0].pass'),
  ],
  CONTENT_REGION_FOLDER: [
    swap('文件夹不是本地区', policy, ['in: ["350500"]', 'in: ["350000"]'], 'region.in'),
  ],
  CONTENT_CASES_INCOMPLETE: [
    swap(
      '政策缺一种案例',
      policyCases,
      ['expect: { verdict: unmet, amount: 0元 }', 'expect: { amount: 0元 }'],
      'cases',
    ),
    swap(
      '旧版缺一种案例',
      standardCases,
      [
        'on: 2025-06-01\n    expect: { verdict: unknown }',
        'on: 2019-06-01\n    expect: { verdict: unknown }',
      ],
      'cases',
    ),
  ],
  CONTENT_CASE_FACT: [
    swap('指标写错', policyCases, ['revenue@2025: 1500万元', 'revenu@2025: 1500万元'], 'base.revenu@2025'),
    swap('缺少年份', policyCases, ['revenue@2025: 1500万元', 'revenue: 1500万元'], 'base.revenue'),
    swap('多了年份', policyCases, ['title-demo: true', 'title-demo@2025: true'], 'base.title-demo@2025'),
    swap('单位不配', policyCases, ['revenue@2025: 1500万元', 'revenue@2025: 1500人'], 'base.revenue@2025'),
    swap('低于最小值', policyCases, ['revenue@2025: 1500万元', 'revenue@2025: -1元'], 'base.revenue@2025'),
    swap('多出的小数', policyCases, ['revenue@2025: 1500万元', 'revenue@2025: 0.001元'], 'base.revenue@2025'),
    swap(
      '填了算出来的数',
      standardCases,
      ['rd-expense@2025: 45万元', 'rd-share@2025: 3%'],
      'base.rd-share@2025',
    ),
    swap('是否写成了词', policyCases, ['title-demo: false', 'title-demo: 否'], 'cases[1].facts.title-demo'),
    swap(
      '选项没有这个词',
      standardCases,
      ['institution: none', 'institution: city'],
      'cases[4].facts.institution',
    ),
    swap('没有这个地区', policyCases, ['"350582"', '"350583"'], 'base.region'),
  ],
  CONTENT_CASE_EXPECT: [
    swap(
      '没有写预期',
      policyCases,
      ['cases:', 'cases:\n  - { name: 另一个, on: 2026-06-01, expect: {} }'],
      'cases[0].expect',
    ),
    swap('政策没有得分', policyCases, ['verdict: met,', 'verdict: met, score: 6,'], 'cases[0].expect.score'),
    swap('标准没有金额', standardCases, ['score: 0 }', 'score: 0, amount: 1元 }'], 'cases[4].expect.amount'),
    swap(
      '没有这个版本',
      standardCases,
      ['cases:', 'cases:\n  - { name: 另一个, on: 2026-06-01, version: "2023", expect: { verdict: met } }'],
      'cases[0].version',
    ),
    swap(
      '政策没有版本',
      policyCases,
      ['cases:', 'cases:\n  - { name: 另一个, on: 2026-06-01, version: "2023", expect: { verdict: met } }'],
      'cases[0].version',
    ),
    swap(
      '缺少的事实写错',
      standardCases,
      ['missing: [staff@2024]', 'missing: [staf@2024]'],
      'cases[2].expect.missing[0]',
    ),
  ],
} satisfies Readonly<Record<string, readonly [FaultExample, ...FaultExample[]]>>
