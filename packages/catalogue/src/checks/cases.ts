import { posix } from 'node:path'
import type { Indicators } from '@yinyu/rules'
import type { Case } from '../case-file.ts'
import { problemOfKey, readCaseFacts } from '../case-facts.ts'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type Finding, type KeyPath, type Located } from '../fault.ts'
import { suggest } from '../nearest-word.ts'

/** Facts and expectations of the cases can be used. */
export function checkCases(content: Content): readonly Fault[] {
  const indicators: Indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return content.cases.flatMap((file) => {
    const versions = versionsBeside(file.file, content)
    return [
      ...factFaults(file.value.base, ['base'], file, indicators, content),
      ...file.value.cases.flatMap((one, i) => [
        ...factFaults(one.facts, ['cases', i, 'facts'], file, indicators, content),
        ...expectFaults(one, ['cases', i], file, { versions, indicators }),
      ]),
      ...repeatedNames(file.value.cases, file),
    ]
  })
}

/** Names of the versions of the standard in the same folder; undefined beside a policy. */
function versionsBeside(path: string, content: Content): readonly string[] | undefined {
  const standard = content.standards.find(({ file }) => posix.dirname(file) === posix.dirname(path))
  return standard?.value.versions.map(({ version }) => version)
}

function factFaults(written: Case['facts'], path: KeyPath, file: Located, indicators: Indicators, content: Content): readonly Fault[] {
  const read = readCaseFacts(written, indicators).problems.filter(({ key }) => !content.brokenIds.has(key.replace(/@.*$/, '')))
  const codes = new Set([...content.regions, ...content.industries].map(({ code }) => code))
  const strange = (['region', 'industry'] as const).flatMap((key) => {
    const code = written[key]
    const known = typeof code !== 'string' || codes.has(code) || codes.has(code.replace(/^[A-T](?=\d)/, ''))
    return known ? [] : [{ key, what: `代码表里没有“${code}”`, todo: '请写 codes/ 里有的代码' }]
  })
  return [...read, ...strange].map(({ key, what, todo }) => faultAt(file, [...path, key], 'CONTENT_CASE_FACT', { what, todo }))
}

function expectFaults({ version, expect }: Case, path: KeyPath, file: Located, known: { versions: readonly string[] | undefined; indicators: Indicators }): readonly Fault[] {
  const fault = (below: KeyPath, finding: Finding) => faultAt(file, [...path, ...below], 'CONTENT_CASE_EXPECT', finding)
  const { versions, indicators } = known
  const faults: Fault[] = []
  if (Object.keys(expect).length === 0) faults.push(fault(['expect'], { what: '没有写预期', todo: '请至少写 verdict' }))
  if (version !== undefined && !versions?.includes(version)) {
    faults.push(fault(['version'], { what: versions ? `没有版本“${version}”` : '政策没有版本', todo: versions ? suggest(version, versions, `可以写 ${versions.join('、')}`) : '请删去 version' }))
  }
  const strangers = versions ? (['amount', 'status'] as const) : (['score', 'class'] as const)
  for (const key of strangers.filter((name) => expect[name] !== undefined)) {
    faults.push(fault(['expect', key], { what: `${versions ? '标准' : '政策'}没有 ${key}`, todo: `请删去 ${key}` }))
  }
  const keys = [...(expect.missing ?? []).map((key, i) => ({ key, at: ['missing', i] })), ...Object.keys(expect.gaps ?? {}).map((key) => ({ key, at: ['gaps', key] }))]
  for (const { key, at } of keys) {
    const problem = problemOfKey(key, indicators)
    if (problem) faults.push(fault(['expect', ...at], problem))
  }
  return faults
}

function repeatedNames(cases: readonly Case[], file: Located): readonly Fault[] {
  return cases.flatMap(({ name }, i) =>
    cases.findIndex((other) => other.name === name) === i ? [] : [faultAt(file, ['cases', i, 'name'], 'CONTENT_DUPLICATE_ID', { what: `案例“${name}”写了两次`, todo: '请换一个名字，说清楚它核对的是什么' })])
}
