import { posix } from 'node:path'
import { splitFactKey, type Indicators } from '@yinyu/rules'
import type { Case, Expectation } from '../case-file.ts'
import { problemOfKey } from '../case-facts.ts'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type Finding, type KeyPath, type Located } from '../fault.ts'
import { suggest } from '../nearest-word.ts'

/** Something wrong below a case. */
interface Slip extends Finding {
  readonly at: KeyPath
}

/** What cases expect can come out at all, and each case has a name of its own. */
export function checkCaseExpectations(content: Content): readonly Fault[] {
  const indicators: Indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return content.cases.flatMap((file) => {
    const versions = versionsBeside(file.file, content)
    const slipsOf = (one: Case) => [
      ...emptySlips(one.expect),
      ...versionSlips(one, versions),
      ...strangerSlips(one.expect, file.file.startsWith('standards/')),
      ...keySlips(one.expect, indicators, content),
    ]
    const faults = file.value.cases.flatMap((one, i) =>
      slipsOf(one).map(({ at, ...slip }) => faultAt(file, ['cases', i, ...at], 'CONTENT_CASE_EXPECT', slip)),
    )
    return [...faults, ...repeatedNames(file.value.cases, file)]
  })
}

/** Names of the versions of the standard in the same folder; none beside a policy; undefined when it could not be read. */
function versionsBeside(path: string, content: Content): readonly string[] | undefined {
  if (path.startsWith('policies/')) return []
  const standard = content.standards.find(({ file }) => posix.dirname(file) === posix.dirname(path))
  return standard?.value.versions.map(({ version }) => version)
}

function emptySlips(expect: Expectation): readonly Slip[] {
  return Object.keys(expect).length > 0
    ? []
    : [{ at: ['expect'], what: '没有写预期', todo: '请至少写 verdict' }]
}

function versionSlips({ version }: Case, versions: readonly string[] | undefined): readonly Slip[] {
  if (version === undefined || !versions || versions.includes(version)) return []
  const todo =
    versions.length === 0
      ? '政策没有版本，请删去 version'
      : suggest(version, versions, `可以写 ${versions.join('、')}`)
  return [{ at: ['version'], what: `没有版本“${version}”`, todo }]
}

function strangerSlips(expect: Expectation, ofStandard: boolean): readonly Slip[] {
  const strangers = ofStandard ? (['amount', 'status'] as const) : (['score', 'class'] as const)
  return strangers
    .filter((key) => expect[key] !== undefined)
    .map((key) => ({
      at: ['expect', key],
      what: `${ofStandard ? '标准' : '政策'}没有 ${key}`,
      todo: `请删去 ${key}`,
    }))
}

function keySlips(
  { missing = [], gaps = {} }: Expectation,
  indicators: Indicators,
  { brokenIds }: Content,
): readonly Slip[] {
  const keys = [
    ...missing.map((key, i) => ({ key, at: ['expect', 'missing', i] })),
    ...Object.keys(gaps).map((key) => ({ key, at: ['expect', 'gaps', key] })),
  ]
  return keys.flatMap(({ key, at }) => {
    const problem = brokenIds.has(splitFactKey(key).indicator) ? undefined : problemOfKey(key, indicators)
    return problem ? [{ at, ...problem }] : []
  })
}

function repeatedNames(cases: readonly Case[], file: Located): readonly Fault[] {
  const repeated = (name: string, i: number) => cases.findIndex((other) => other.name === name) < i
  return cases.flatMap(({ name }, i) => {
    if (!repeated(name, i)) return []
    const finding = { what: `案例“${name}”写了两次`, todo: '请换一个名字，说清楚它核对的是什么' }
    return [faultAt(file, ['cases', i, 'name'], 'CONTENT_DUPLICATE_ID', finding)]
  })
}
