import { quantity, kindOfRelation, type Indicator, type Indicators, type RelationRead } from '@yinyu/rules'
import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import { sayKind, sayKinds } from '../kind-titles.ts'
import { suggest } from '../nearest-word.ts'
import type { RelationFile } from '../relation-file.ts'

type File = Loaded<RelationFile>

/** Every relation reads indicators that exist, are given, and fit each other in kind, unit and period. */
export function checkRelations(content: Content): readonly Fault[] {
  const indicators: Indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  return content.relations.flatMap((file) => faultsOfRelation(file, indicators, content))
}

/** What is wrong with one relation itself, its cases apart. */
export function faultsOfRelation(file: File, indicators: Indicators, content: Content): readonly Fault[] {
  const { reads, alike } = kindOfRelation(file.value)
  const all = reads(file.value)
  const faults = all.flatMap((read) => faultsOfRead(file, read, indicators, content))
  const strangers = faults.length === 0 && alike === 'alike' ? unlike(file, all, indicators) : []
  return [...faults, ...strangers, ...toleranceFaults(file)]
}

function faultsOfRead(
  file: File,
  { indicator: id, path, kinds, period }: RelationRead,
  indicators: Indicators,
  { brokenIds }: Content,
): readonly Fault[] {
  const indicator = indicators.get(id)
  if (!indicator) {
    if (brokenIds.has(id)) return []
    const todo = suggest(id, indicators.keys(), '请先在 indicators/ 里写好它')
    return [faultAt(file, path, 'CONTENT_UNKNOWN_INDICATOR', { what: `没有指标“${id}”`, todo })]
  }
  const named = `指标“${indicator.title}”（${id}）`
  if (kinds !== undefined && !kinds.includes(indicator.kind)) {
    const what = `${named}的类型是“${sayKind(indicator.kind)}”`
    return [faultAt(file, path, 'CONTENT_WRONG_KIND', { what, todo: `这里要用${sayKinds(kinds)}的指标` })]
  }
  if (indicator.formula !== undefined) {
    const what = `${named}是算出来的`
    return [faultAt(file, path, 'CONTENT_NOT_GIVEN', { what, todo: '请换成直接填报的指标' })]
  }
  if (period !== undefined && (period === 'now') !== (indicator.period === 'now')) {
    const wanted = period === 'now' ? '时点' : '分年度'
    const what = `${named}不是${wanted}的`
    return [faultAt(file, path, 'CONTENT_WRONG_KIND', { what, todo: `这里要用${wanted}的指标` })]
  }
  return []
}

/** Heads are not held against yuan, nor a year against today. */
function unlike(file: File, reads: readonly RelationRead[], indicators: Indicators): readonly Fault[] {
  const [first, ...others] = reads.flatMap(({ indicator, path }) => {
    const found = indicators.get(indicator)
    return found ? [{ indicator: found, path }] : []
  })
  if (!first) return []
  return others
    .filter(({ indicator }) => measureOf(indicator) !== measureOf(first.indicator))
    .map(({ indicator, path }) =>
      faultAt(file, path, 'CONTENT_WRONG_UNIT', {
        what: `“${indicator.title}”（${indicator.id}）与“${first.indicator.title}”（${first.indicator.id}）的类型、单位或期间不同`,
        todo: '请换成同类型、同单位、同期间的指标',
      }),
    )
}

function measureOf({ kind, unit, period }: Indicator): string {
  // Money is kept in yuan everywhere; an indicator that says otherwise is a fault of its own.
  return [kind, kind === 'money' ? '' : unit, period].join(' ')
}

/** An allowed difference is a number of somebody's: without a source it must be none. */
function toleranceFaults(file: File): readonly Fault[] {
  const { value } = file
  if (value.kind !== 'sources-disagree' || quantity(value.tolerance).n === 0n) return []
  if (value.sources !== undefined && value.sources.length > 0) return []
  return [
    faultAt(file, ['tolerance'], 'CONTENT_NO_CLAUSE', {
      what: `误差写了 ${value.tolerance}，却没有 sources（来源）`,
      todo: '请写明哪份文件允许这个误差，或删去 tolerance',
    }),
  ]
}
