import { disagree, relation, swap, whole, type FaultExample } from './fault-example.ts'

const order = (date: string, figure: string) =>
  `id: order\ntitle: 先后\nkind: year-order\ndate: ${date}\nfigures: [${figure}]\nseverity: hint\nclause: 第六条\ntag: O\nwhy: 先后。\ncases:
  - { name: 甲, declaration: { founded-on: 2015-01-01, staff@2015: 1 }, expect: met }
  - { name: 乙, declaration: { founded-on: 2015-01-01, staff@2014: 1 }, expect: unmet }
  - { name: 丙, declaration: { staff@2014: 1 }, expect: unknown }\n`

/** Cases that come out otherwise than they expect; only those of relations are run when content is loaded. */
export const FAILING_CASES: readonly FaultExample[] = [
  swap('结果与预期不同', relation, ['rd-expense@2025: 10.01元', 'rd-expense@2025: 10元'], 'cases[1].expect'),
  swap('较弱的来源不同', relation, ['weaker: declaration', 'weaker: register'], 'cases[1].expect'),
]

/** Faults of relations and their cases, by their code: what other content can have wrong too. */
export const RELATION_FAULTS: Readonly<Record<string, readonly FaultExample[]>> = {
  CONTENT_DUPLICATE_ID: [
    swap('关系的案例名重复', relation, ['name: 多一分钱', 'name: 相等'], 'cases[1].name'),
  ],
  CONTENT_UNKNOWN_INDICATOR: [
    swap('关系里的指标写错', relation, ['part: rd-expense', 'part: rd-expence'], 'part'),
  ],
  CONTENT_UNKNOWN_SOURCE: [swap('关系的来源没有登记', relation, ['[M1]', '[M9]'], 'sources[0]')],
  CONTENT_WRONG_KIND: [
    swap('部分不是数字', relation, ['part: rd-expense', 'part: region'], 'part'),
    whole('次序里的日期不是日期', 'contradictions/order.yaml', order('revenue', 'staff'), 'date'),
    {
      why: '次序里的数不分年度',
      changes: [
        {
          file: 'indicators/patents.yaml',
          text: 'id: patents\ntitle: 专利\nkind: count\nunit: 项\nperiod: now\ngroup: 创新\nmeaning: 专利。\n',
        },
        { file: 'contradictions/order.yaml', text: order('founded-on', 'patents') },
      ],
      file: 'contradictions/order.yaml',
      key: 'figures[0]',
    },
  ],
  CONTENT_WRONG_UNIT: [swap('部分与整体单位不同', relation, ['whole: revenue', 'whole: staff'], 'whole')],
  CONTENT_NOT_GIVEN: [swap('部分是算出来的', relation, ['part: rd-expense', 'part: rd-share'], 'part')],
  CONTENT_NO_CLAUSE: [swap('误差没有来源', disagree, ['sources: [M1]\n', ''], 'tolerance')],
  CONTENT_CASES_INCOMPLETE: [
    swap(
      '关系缺一种案例',
      relation,
      ['10元 }\n    expect: unknown', '10元, revenue@2025: 11元 }\n    expect: met'],
      'cases',
    ),
  ],
  CONTENT_CASE_FACT: [
    swap(
      '关系的案例里指标写错',
      relation,
      ['register: { revenue@2025', 'register: { revenu@2025'],
      'cases[1].register.revenu@2025',
    ),
  ],
  CONTENT_FILE_NAME: [
    swap('关系的文件名与编号不同', relation, ['id: rd-in-revenue', 'id: rd-in-income'], 'id'),
  ],
  CONTENT_UNKNOWN_KEY: [
    swap('关系里没有这个键', relation, ['part: rd-expense', 'part: rd-expense\nparts: [revenue]'], 'parts'),
  ],
  CONTENT_WRONG_VALUE: [swap('误差超过全部', disagree, ['tolerance: 1%', 'tolerance: 101%'], 'tolerance')],
}
