import type { FirmRow } from '@yinyu/intake'
import {
  indicatorOf,
  sayFactKey,
  sayFactValue,
  splitFactKey,
  type FactKey,
  type Indicators,
  type Occasion,
} from '@yinyu/rules'
import { rowIssues, sayIssue } from './row-issues.ts'
import { tagLegend } from './tag-titles.ts'

/** Who and when. */
export function sayFirm(
  { name, creditCode, rowNumber }: FirmRow,
  { on, purpose }: Occasion,
): readonly string[] {
  return [
    `企业：${name ?? '（没有填名称）'} ${creditCode ?? ''}（第 ${rowNumber} 行）`,
    `评审日：${on}，${purpose === 'new' ? '新申请' : '复核'}`,
  ]
}

export function sayMissing(missing: readonly FactKey[], indicators: Indicators): readonly string[] {
  return missing.length === 0
    ? []
    : ['', `缺少数据：${missing.map((key) => sayFactKey(key, indicators)).join('、')}`]
}

/** Where each fact stands, what could not be read, what the tags mean. */
export function sayNotes(
  { firm, occasion }: { readonly firm: FirmRow; readonly occasion: Occasion },
  uses: readonly FactKey[],
  indicators: Indicators,
): readonly string[] {
  const facts = [...new Set(uses)].flatMap((key) => {
    const fact = firm.facts.get(key)
    if (!fact) return []
    const value = sayFactValue(indicatorOf(indicators, splitFactKey(key).indicator), fact.value)
    return [
      `  ${sayFactKey(key, indicators)}：${value} ← ${fact.source?.name ?? '未说明来源'} 第 ${firm.rowNumber} 行“${key}”`,
    ]
  })
  const issues = rowIssues(firm, occasion, indicators).map(sayIssue)
  return [
    ...(facts.length > 0 ? ['', '用到的数据', ...facts] : []),
    ...(issues.length > 0 ? ['', '数据问题', ...issues] : []),
    '',
    `出处等级：${tagLegend()
      .map(([tag, title]) => `${tag} ${title}`)
      .join('；')}`,
  ]
}
