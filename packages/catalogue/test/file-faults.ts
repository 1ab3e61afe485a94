import {
  condition,
  extra,
  institution,
  item,
  policy,
  policyCases,
  revenue,
  standard,
  standardCases,
  swap,
  whole,
  type FaultExample,
} from './fault-example.ts'

/** Files that are wrong by themselves, by the code of the one fault to be found. */
export const FILE_FAULTS = {
  CONTENT_UNKNOWN_FILE: [
    whole('文件名写错', 'policies/350500/third/polciy.yaml', ''),
    whole('文件夹写错', 'polices/350500/third/policy.yaml', ''),
    whole('多了一层文件夹', 'indicators/old/revenue.yaml', ''),
  ],
  CONTENT_FILE_MISSING: [
    whole('标准没有案例', standardCases, null),
    whole('没有地区代码表', 'codes/regions.csv', null),
    whole(
      '案例旁边没有政策',
      'policies/350500/third/cases.yaml',
      'cases: [{ name: 甲, on: 2026-01-01, expect: { verdict: met } }]',
    ),
  ],
  CONTENT_FILE_NAME: [
    whole(
      '文件名与编号不同',
      'indicators/profit.yaml',
      'id: net-profit\ntitle: 净利润\nkind: money\nunit: 元\nperiod: year\ngroup: 经营\nmeaning: 净利润。\n',
      'id',
    ),
  ],
  CONTENT_TOO_LARGE: [whole('文件过大', extra, `#${'一'.repeat(200_000)}`)],
  CONTENT_YAML: [whole('方括号没有闭合', extra, 'id: extra\ntitle: [另一个\n')],
  CONTENT_DUPLICATE_KEY: [whole('名称写了两遍', extra, 'id: extra\ntitle: 甲\ntitle: 乙\n')],
  CONTENT_YAML_FORM: [
    whole('用了标签', extra, 'id: !secret extra\n'),
    whole('声明了旧版本', extra, '%YAML 1.1\n---\nid: extra\n'),
    whole('引用了没有的锚点', extra, 'id: extra\ntitle: *name\n'),
    whole('标了锚点', extra, 'id: extra\ntitle: &name\n'),
  ],
  CONTENT_CSV: [
    swap('少一列', 'codes/regions.csv', ['350582,晋江市', '350582'], ''),
    swap('代码重复', 'codes/industries.csv', ['3911,4', '39,4'], ''),
    swap('缺少表头', 'codes/industries.csv', ['section\n', 'letter\n'], ''),
  ],
  CONTENT_UNKNOWN_KEY: [
    swap(
      '键多写一个字母',
      standard,
      ['value: 10人', 'valuee: 10人, value: 10人'],
      `${condition(1)}.of.valuee`,
    ),
    swap(
      '别的种类的键',
      policy,
      ['titles: [title-demo]', 'titles: [title-demo], indicator: title-demo'],
      'who[0].indicator',
    ),
    swap('顶层键写错', policy, ['summary:', 'departement: 工信局\nsummary:'], 'departement'),
  ],
  CONTENT_MISSING_KEY: [
    swap('没有摘要', policy, ['summary: 按营业收入给补助。\n', ''], 'summary'),
    swap('没有条件种类', standard, ['kind: in-region, ', ''], `${condition(3)}.kind`),
    swap('选项没有列出', institution, ['choices: { none: 无, national: 国家级 }\n', ''], 'choices'),
  ],
  CONTENT_WRONG_TYPE: [
    swap('版本没有加引号', standard, ['version: "2026"', 'version: 2026'], 'versions[1].version'),
    swap('年数不是整数', standard, ['years: 2', 'years: 2.5'], `${condition(1)}.years`),
  ],
  CONTENT_UNKNOWN_WORD: [
    swap(
      '条件种类写错',
      standard,
      ['kind: each-of-last-years', 'kind: each-of-last-year'],
      `${condition(1)}.kind`,
    ),
    swap('状态写错', policy, ['status: in-force', 'status: 现行'], 'status'),
    swap(
      '不是指标的选项',
      standard,
      ['words: [national]', 'words: [provincial]'],
      `${item(1)}.steps[0].when.words[0]`,
    ),
  ],
  CONTENT_BARE_NUMBER: [
    swap('标准线没有单位', standard, ['value: 1500万元', 'value: 1500'], `${condition(0)}.of[0].value`),
  ],
  CONTENT_WRONG_FORM: [
    swap('没有这一天', policy, ['to: 2026-12-31', 'to: 2026-02-30'], 'to'),
    swap('单位不认识', standard, ['value: 10人', 'value: 10名'], `${condition(1)}.of.value`),
    swap('编号写法不对', policy, ['id: P01', 'id: equipment'], 'id'),
    swap('最小值带了单位', revenue, ["least: '0'", 'least: 0元'], 'least'),
    swap('例子读不成数', revenue, ['[1500万元]', '[一千五百万元]'], 'examples[0]'),
  ],
  CONTENT_WRONG_LENGTH: [
    swap('没有一个地区', policy, ['in: ["350500"]', 'in: []'], 'region.in'),
    swap('年数太多', standard, ['years: 2', 'years: 9'], `${condition(1)}.years`),
    swap('案例没有名字', policyCases, ['name: 按比例', 'name: ""'], 'cases[0].name'),
  ],
  CONTENT_WRONG_VALUE: [
    swap('及格线写了两种', standard, ['pass: 6', 'above: 5\n        pass: 6'], 'versions[0].conditions[0]'),
    swap('分值写成文字', standard, ['otherwise: 0', 'otherwise: 零'], `${item(0)}.otherwise`),
  ],
} satisfies Readonly<Record<string, readonly [FaultExample, ...FaultExample[]]>>
