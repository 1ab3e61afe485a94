import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault, type KeyPath } from '../fault.ts'
import type { Policy, Standard } from '@yinyu/rules'

interface Period {
  readonly version: string
  readonly path: KeyPath
  readonly purpose: string
  readonly from: string
  readonly to?: string | undefined
}

/** Dates run forward, and for one purpose no day belongs to two periods. */
export function checkValidity(content: Content): readonly Fault[] {
  return [...content.standards.flatMap(faultsOfStandard), ...content.policies.flatMap(faultsOfPolicy)]
}

function faultsOfStandard(file: Loaded<Standard>): readonly Fault[] {
  const periods = file.value.versions.flatMap(({ version, inForce }, i) =>
    inForce.map((period, j): Period => ({ ...period, version, path: ['versions', i, 'inForce', j] })),
  )
  return periods.flatMap((period, i) => {
    if (period.to !== undefined && period.to < period.from)
      return [reversed(file, [...period.path, 'to'], period)]
    const other = periods.slice(0, i).find((earlier) => overlap(earlier, period))
    if (!other) return []
    const what = `版本 ${period.version} 与版本 ${other.version} 的施行日期重叠（${say(period)} 与 ${say(other)}，用途 ${period.purpose}）`
    return [
      faultAt(file, period.path, 'CONTENT_OVERLAP', {
        what,
        todo: '请给较早的版本写上 to，或推后较晚的 from',
      }),
    ]
  })
}

function faultsOfPolicy(file: Loaded<Policy>): readonly Fault[] {
  const { from, to } = file.value
  return from !== undefined && to !== undefined && to < from ? [reversed(file, ['to'], { from, to })] : []
}

function reversed(
  file: Loaded<unknown>,
  path: KeyPath,
  { from, to }: { from: string; to?: string | undefined },
): Fault {
  return faultAt(file, path, 'CONTENT_DATES_REVERSED', {
    what: `从 ${from} 到 ${to ?? '今'}，倒过来了`,
    todo: '请改正其中一个日期',
  })
}

function overlap(a: Period, b: Period): boolean {
  return (
    a.purpose === b.purpose &&
    (a.to === undefined || b.from <= a.to) &&
    (b.to === undefined || a.from <= b.to)
  )
}

function say({ from, to }: Period): string {
  return `${from} 至 ${to ?? '今后'}`
}
