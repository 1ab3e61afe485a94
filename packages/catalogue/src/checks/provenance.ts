import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault, type KeyPath } from '../fault.ts'
import { suggest } from '../nearest-word.ts'
import { visitsOf } from '../rules-of.ts'

/** Every condition can be traced to a clause with a tag, itself or through the condition around it. */
export function checkClauses(content: Content): readonly Fault[] {
  return visitsOf(content).flatMap((visit) => {
    if (visit.at !== 'condition' || !visit.isLeaf) return []
    const lacks = [
      visit.inherited.clause ? '' : 'clause（条款）',
      visit.inherited.tag === undefined ? 'tag（出处等级）' : '',
    ].filter((key) => key !== '')
    if (lacks.length === 0) return []
    return [
      faultAt(visit.file, visit.path, 'CONTENT_NO_CLAUSE', {
        what: `条件没有 ${lacks.join(' 和 ')}`,
        todo: '请写在这个条件上，或写在包住它的条件上',
      }),
    ]
  })
}

/** Every source is in the register or is an address. */
export function checkSources(content: Content): readonly Fault[] {
  const known = content.sources.flatMap(({ value }) => value.map(({ code }) => code))
  const there = new Set(known)
  return [...content.standards, ...content.policies, ...content.relations, ...content.reserveSources].flatMap(
    (file: Loaded<unknown>) =>
      sourcesIn(file.value, [])
        .filter(({ source }) => !there.has(source) && !/^https?:\/\//.test(source))
        .map(({ source, path }) =>
          faultAt(file, path, 'CONTENT_UNKNOWN_SOURCE', {
            what: `来源登记里没有“${source}”`,
            todo: suggest(source, known, '请先登记到 sources.yaml，或直接写网址'),
          }),
        ),
  )
}

/** `sources` means the same wherever it stands, so every such key is looked at. */
function sourcesIn(value: unknown, path: KeyPath): readonly { source: string; path: KeyPath }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => sourcesIn(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner)
      ? inner.map((source, i) => ({ source: String(source), path: [...path, key, i] }))
      : sourcesIn(inner, [...path, key]),
  )
}
