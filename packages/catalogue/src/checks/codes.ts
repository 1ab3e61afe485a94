import { posix } from 'node:path'
import { regionChain, WHOLE_COUNTRY } from '@yinyu/kernel'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'
import type { FaultCode } from '../fault-codes.ts'
import { visitsOf } from '../rules-of.ts'

interface Code {
  readonly code: string
  readonly file: Located
  readonly path: KeyPath
}

/** Every region and industry that a rule names is in its code table. */
export function checkCodes(content: Content): readonly Fault[] {
  const visits = visitsOf(content)
  const regions: readonly Code[] = [
    ...visits.flatMap(({ at, node, path, file }) =>
      at === 'condition' && node.kind === 'in-region' ? listed(node.regions, [...path, 'regions'], file) : [],
    ),
    ...content.standards.flatMap((file) =>
      file.value.region === undefined ? [] : [{ code: file.value.region, file, path: ['region'] }],
    ),
    ...content.policies.flatMap((file) =>
      (['in', 'except'] as const).flatMap((key) => listed(file.value.region[key], ['region', key], file)),
    ),
  ]
  const industries = visits.flatMap(({ at, node, path, file }): readonly Code[] => {
    if (at !== 'condition') return []
    if (node.kind === 'in-industry') return listed(node.industries, [...path, 'industries'], file)
    if (node.kind !== 'sized') return []
    return node.sectors.flatMap((sector, i) =>
      (['industries', 'except'] as const).flatMap((key) =>
        listed(sector[key] ?? [], [...path, 'sectors', i, key], file),
      ),
    )
  })
  return [
    ...unknown(regions, content.regions, 'CONTENT_UNKNOWN_REGION', '请写 codes/regions.csv 里的六位代码'),
    ...unknown(
      industries,
      content.industries,
      'CONTENT_UNKNOWN_INDUSTRY',
      '请写 codes/industries.csv 里的代码，门类用字母，其余用二至四位数字',
    ),
  ]
}

/** A policy lies in the folder of its region, or of one above it. */
export function checkRegionFolders(content: Content): readonly Fault[] {
  return content.policies.flatMap((file) => {
    const folder = posix.basename(posix.dirname(posix.dirname(file.file)))
    const allowed = file.value.region.in.flatMap(regionChain)
    if (allowed.includes(folder)) return []
    const what = `文件夹是 ${folder}，政策适用的地区却是 ${file.value.region.in.join('、')}`
    return [
      faultAt(file, ['region', 'in'], 'CONTENT_REGION_FOLDER', {
        what,
        todo: `请移到 ${[...new Set(allowed)].map((code) => `policies/${code}/`).join(' 或 ')}，或改正 region.in`,
      }),
    ]
  })
}

function listed(codes: readonly string[], path: KeyPath, file: Located): readonly Code[] {
  return codes.map((code, i) => ({ code, file, path: [...path, i] }))
}

function unknown(
  codes: readonly Code[],
  table: readonly { readonly code: string }[],
  fault: FaultCode,
  todo: string,
): readonly Fault[] {
  // Without a table there is one fault for the missing file, not one for each code.
  if (table.length === 0) return []
  const there = new Set([WHOLE_COUNTRY, ...table.map(({ code }) => code)])
  return codes
    .filter(({ code }) => !there.has(code))
    .map(({ code, file, path }) => faultAt(file, path, fault, { what: `代码表里没有“${code}”`, todo }))
}
