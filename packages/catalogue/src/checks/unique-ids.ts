import { posix } from 'node:path'
import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'
import { visitsOfPolicy, visitsOfVersion } from '../rules-of.ts'
import type { Visit } from '../walk-rule.ts'

/** A name and where it is given. */
interface Named {
  readonly name: string
  readonly file: Located
  readonly path: KeyPath
}

/** Indicators, standards, policies and sources by id; conditions within a version; parts, items and readings within a condition. */
export function checkUniqueIds(content: Content): readonly Fault[] {
  const versions = content.standards.flatMap((file) =>
    file.value.versions.map((version, i) => idsOfVisits(visitsOfVersion(version, ['versions', i]), file)),
  )
  const policies = content.policies.map((file) => idsOfVisits(visitsOfPolicy(file.value), file))
  const inside = [...content.standards, ...content.policies].flatMap(idsInside)
  const names = content.standards.map((file) =>
    file.value.versions.map(({ version }, i) => ({ name: version, file, path: ['versions', i, 'version'] })),
  )
  const sources = content.sources.map((file) =>
    file.value.map(({ code }, i) => ({ name: code, file, path: [i, 'code'] })),
  )
  const groups = [
    content.indicators.map(idOf),
    content.standards.map(idOf),
    content.policies.map(idOf),
    content.relations.map(idOf),
    content.reserveSources.map(idOf),
    ...versions,
    ...policies,
    ...inside,
    ...names,
    ...sources,
  ]
  return groups.flatMap(repeated)
}

/** An indicator, a relation or a source of the reserve base lies in the file that bears its id. */
export function checkFileNames(content: Content): readonly Fault[] {
  return [...content.indicators, ...content.relations, ...content.reserveSources]
    .filter(({ file, value }) => posix.basename(file, '.yaml') !== value.id)
    .map((at) =>
      faultAt(at, ['id'], 'CONTENT_FILE_NAME', {
        what: `文件名是 ${posix.basename(at.file)}，里面的编号却是 ${at.value.id}`,
        todo: `请把文件改名为 ${at.value.id}.yaml，或改正 id`,
      }),
    )
}

function idOf(file: Loaded<{ id: string }>): Named {
  return { name: file.value.id, file, path: ['id'] }
}

function idsOfVisits(visits: readonly Visit[], file: Located): readonly Named[] {
  return visits.flatMap(({ at, node, path }) =>
    at === 'condition' && node.id !== undefined ? [{ name: node.id, file, path: [...path, 'id'] }] : [],
  )
}

function idsInside(
  file: Content['standards'][number] | Content['policies'][number],
): readonly (readonly Named[])[] {
  const visits =
    'versions' in file.value
      ? file.value.versions.flatMap((version, i) => visitsOfVersion(version, ['versions', i]))
      : visitsOfPolicy(file.value)
  return visits.flatMap(({ at, node, path }) => {
    if (at !== 'condition') return []
    const named = (key: string, list: readonly { readonly id: string }[]) =>
      list.map(({ id }, i) => ({ name: id, file, path: [...path, key, i, 'id'] }))
    if (node.kind === 'scored') return [named('parts', node.parts), named('items', node.items)]
    return node.kind === 'readings' ? [named('readings', node.readings)] : []
  })
}

function repeated(group: readonly Named[]): readonly Fault[] {
  const first = new Map<string, Named>()
  return group.flatMap((named) => {
    const before = first.get(named.name)
    if (!before) {
      first.set(named.name, named)
      return []
    }
    const where =
      before.file.file === named.file.file ? `第 ${before.file.lineOf(before.path)} 行` : before.file.file
    return [
      faultAt(named.file, named.path, 'CONTENT_DUPLICATE_ID', {
        what: `编号“${named.name}”已经用在 ${where}`,
        todo: '请换一个编号',
      }),
    ]
  })
}
