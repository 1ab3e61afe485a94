import type { Verdict } from '@yinyu/kernel'
import type { Indicators } from './indicator.ts'
import type { Reason } from './reason.ts'
import { sayFactKey } from './say-change.ts'
import { needsConfirmation } from './provenance.ts'

export const VERDICT_TITLES: Record<Verdict, string> = { met: '符合', unmet: '不符合', unknown: '尚不能判断' }
const MARKS: Record<Verdict, string> = { met: '✓', unmet: '✗', unknown: '？' }

/** The tree of reasons as lines of Chinese text, indented by depth: what `yinyu explain` prints. */
export function explainReasons(
  reasons: readonly Reason[],
  indicators: Indicators,
  depth = 0,
): readonly string[] {
  return reasons.flatMap((reason) => [
    ...linesOf(reason, indicators).map((line, i) => `${'  '.repeat(depth)}${i === 0 ? '' : '  '}${line}`),
    ...explainReasons(reason.children, indicators, depth + 1),
  ])
}

function linesOf(reason: Reason, indicators: Indicators): readonly string[] {
  const mark = reason.id === undefined ? '' : `[${reason.id}] `
  const head = `${markOf(reason)} ${mark}${reason.title === undefined ? '' : `${reason.title}：`}${reason.says}`
  return [head, ...detailsOf(reason, indicators)]
}

/** An item of a score is neither met nor unmet; only whether it is known. */
function markOf(reason: Reason): string {
  return reason.kind === 'item' && reason.verdict === 'met' ? '·' : MARKS[reason.verdict]
}

/** What stands below a condition: the number found, the score, why it cannot be told, the clause. */
export function detailsOf(reason: Reason, indicators: Indicators): readonly string[] {
  const { comparison, score, undefinedBecause, missing, judged, clause, tag, note, readings } = reason
  const lines: string[] = []
  if (comparison) lines.push(`实际 ${comparison.valueText}，标准线 ${comparison.lineText}`)
  if (score)
    lines.push(
      `得分 ${score.least === score.most ? score.least : `${score.least} 至 ${score.most}`}，满分 ${score.full}`,
    )
  if (undefinedBecause !== undefined) lines.push(`不能计算：${undefinedBecause}`)
  if (judged.length > 0) lines.push('须由评审人员评定')
  else if (missing.length > 0)
    lines.push(`缺少：${missing.map((key) => sayFactKey(key, indicators)).join('、')}`)
  if (readings)
    lines.push(`本条有不同读法：${readings.map((r) => `${r.title}→${VERDICT_TITLES[r.verdict]}`).join('；')}`)
  if (clause !== undefined)
    lines.push(
      `依据：${clause}${tag === undefined ? '' : `［${tag}］`}${needsConfirmation(tag) ? '（待核实）' : ''}`,
    )
  if (note !== undefined) lines.push(`说明：${note}`)
  return lines
}
