import { sourceKinds, splitFactKey, type Indicators } from '@yinyu/rules'
import { readCaseFacts } from '../case-facts.ts'
import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import type { RelationFile } from '../relation-file.ts'
import { runRelationCase } from '../run-relation-case.ts'
import { faultsOfRelation } from './relations.ts'

type File = Loaded<RelationFile>

const VERDICTS = { met: '不矛盾', unmet: '矛盾', unknown: '无从比较' } as const

/** The cases of each relation can be read, are of all three verdicts, and come out as they expect. */
export function checkRelationCases(content: Content): readonly Fault[] {
  const indicators: Indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return content.relations.flatMap((file) => {
    const unreadable = factFaults(file, indicators, content)
    // A faulty relation cannot be run, nor one whose indicators could not be read: that is said elsewhere.
    const isWhole = content.brokenIds.size === 0 && faultsOfRelation(file, indicators, content).length === 0
    const runs = isWhole && unreadable.length === 0
    return [
      ...unreadable,
      ...repeatedNames(file),
      ...lacking(file),
      ...(runs ? failing(file, indicators) : []),
    ]
  })
}

function factFaults(file: File, indicators: Indicators, { brokenIds }: Content): readonly Fault[] {
  return file.value.cases.flatMap((one, i) =>
    sourceKinds.flatMap((source) =>
      readCaseFacts(one[source], indicators)
        .problems.filter(({ key }) => !brokenIds.has(splitFactKey(key).indicator))
        .map(({ key, what, todo }) =>
          faultAt(file, ['cases', i, source, key], 'CONTENT_CASE_FACT', { what, todo }),
        ),
    ),
  )
}

function repeatedNames(file: File): readonly Fault[] {
  const names = file.value.cases.map(({ name }) => name)
  return names.flatMap((name, i) => {
    if (names.indexOf(name) === i) return []
    const finding = { what: `案例“${name}”写了两次`, todo: '请换一个名字，说清楚它核对的是什么' }
    return [faultAt(file, ['cases', i, 'name'], 'CONTENT_DUPLICATE_ID', finding)]
  })
}

function lacking(file: File): readonly Fault[] {
  const wanting = (Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).filter(
    (verdict) => !file.value.cases.some(({ expect }) => expect === verdict),
  )
  if (wanting.length === 0) return []
  const words = wanting.map((verdict) => `“${VERDICTS[verdict]}”（expect: ${verdict}）`).join('、')
  return [
    faultAt(file, ['cases'], 'CONTENT_CASES_INCOMPLETE', {
      what: `缺少${words}的案例`,
      todo: '请各补一个，最好正好压在线上',
    }),
  ]
}

function failing(file: File, indicators: Indicators): readonly Fault[] {
  return file.value.cases.flatMap((one, i) =>
    runRelationCase(file.value, indicators, one).map((what) =>
      faultAt(file, ['cases', i, 'expect'], 'CONTENT_CASE_FAILS', {
        what: `案例“${one.name}”${what}`,
        todo: '请对照条文改正案例，或改正关系',
      }),
    ),
  )
}
