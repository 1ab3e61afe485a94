import { posix } from 'node:path'
import {
  needsPerson,
  purposes,
  versionInForce,
  type Condition,
  type Policy,
  type Standard,
} from '@yinyu/rules'
import type { Case } from '../case-file.ts'
import type { Content, Loaded } from '../content.ts'
import { faultAt, wholeFile, type Fault, type Located } from '../fault.ts'

const VERDICTS = { met: '符合', unmet: '不符合', unknown: '尚不能判断' } as const

/** Every version of a standard and every policy has a case that is met, one that is not and one that cannot be told. */
export function checkCaseCoverage(content: Content): readonly Fault[] {
  return [...content.standards, ...content.policies].flatMap((file: Loaded<object>) => {
    const path = posix.join(posix.dirname(file.file), 'cases.yaml')
    const found = content.cases.find((cases) => cases.file === path)
    if (!found) return content.brokenFiles.includes(path) ? [] : [absent(file, path)]
    const groups =
      'versions' in file.value
        ? casesByVersion(file.value as Standard, found.value.cases)
        : [{ title: '', cases: found.value.cases, conditions: (file.value as Policy).who }]
    return groups.flatMap((group) => lacking(found, group))
  })
}

/** Files of cases with nothing beside them to judge. */
export function checkStrayCases(content: Content): readonly Fault[] {
  const files = [
    ...content.standards.map(({ file }) => file),
    ...content.policies.map(({ file }) => file),
    ...content.brokenFiles,
  ]
  const folders = new Set(files.map((file) => posix.dirname(file)))
  return content.cases
    .filter(({ file }) => !folders.has(posix.dirname(file)))
    .map(({ file }) =>
      faultAt(wholeFile(file), [], 'CONTENT_FILE_MISSING', {
        what: '案例旁边没有标准或政策',
        todo: `请在 ${posix.dirname(file)}/ 里放 ${file.startsWith('standards/') ? 'standard' : 'policy'}.yaml`,
      }),
    )
}

function absent(file: Located, path: string): Fault {
  return faultAt(wholeFile(path), [], 'CONTENT_FILE_MISSING', {
    what: `没有案例文件 ${path}`,
    todo: `请为 ${posix.basename(file.file)} 写符合、不符合、尚不能判断各一个案例`,
  })
}

function casesByVersion(standard: Standard, cases: readonly Case[]): readonly Covered[] {
  const nameOf = (one: Case) => one.version ?? versionInForce(standard, one)?.version
  return standard.versions.map(({ version, gates, conditions }) => ({
    title: `版本 ${version} `,
    conditions: [...gates, ...conditions],
    cases: cases.filter((one) => nameOf(one) === version),
  }))
}

interface Covered {
  readonly title: string
  readonly cases: readonly Case[]
  readonly conditions: readonly Condition[]
}

function lacking(file: Located, { title, cases, conditions }: Covered): readonly Fault[] {
  // Where a person has to answer first, no facts of a case make it met.
  const isOpen = purposes.every((purpose) => needsPerson({ kind: 'all', of: [...conditions] }, purpose))
  const wanting = (Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).filter(
    (verdict) => !(isOpen && verdict === 'met') && !cases.some((one) => one.expect.verdict === verdict),
  )
  if (wanting.length === 0) return []
  const words = wanting.map((verdict) => `“${VERDICTS[verdict]}”（verdict: ${verdict}）`).join('、')
  return [
    faultAt(file, ['cases'], 'CONTENT_CASES_INCOMPLETE', {
      what: `${title}缺少${words}的案例`,
      todo: '请各补一个，最好正好压在标准线上',
    }),
  ]
}
