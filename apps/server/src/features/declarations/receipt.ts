import { createHash } from 'node:crypto'
import type { DeclaredEntry } from '@yinyu/contract'
import { indicatorOf, splitFactKey, type Indicators } from '@yinyu/rules'

interface Confirmed {
  /** The declaration that was confirmed. */
  readonly id: string
  readonly enterprise: { readonly name: string; readonly creditCode: string }
  readonly confirmedBy: string
  readonly at: Date
  readonly entries: Readonly<Record<string, DeclaredEntry>>
}

/**
 * The receipt as a text of its own: whoever has the file can show what was handed in and when. Its SHA-256 stands in the
 * audit event of the confirmation, so it can be checked without the server that made it.
 */
export function writeReceipt(
  { id, enterprise, confirmedBy, at, entries }: Confirmed,
  indicators: Indicators,
): string {
  const lines = Object.entries(entries).map(
    ([key, entry], i) => `${i + 1}. ${nameOf(key, indicators)}：${entry.text.trim()}${entry.unit ?? ''}`,
  )
  return [
    '企业数据填报回执',
    `编号：${receiptNumber(id, at)}`,
    `企业：${enterprise.name}`,
    `统一社会信用代码：${enterprise.creditCode}`,
    `确认人：${confirmedBy}`,
    `确认时间：${inBeijing(at)}（北京时间）`,
    `数据（${lines.length} 项）：`,
    ...lines,
    '',
  ].join('\n')
}

/** `20261122-1A2B3C4D`: the day in China and the first eight digits of the declaration. */
export function receiptNumber(id: string, at: Date): string {
  return `${inBeijing(at).slice(0, 10).replaceAll('-', '')}-${id.slice(0, 8).toUpperCase()}`
}

/** SHA-256 of the text in UTF-8, as `sha256sum` prints it of the file. */
export function receiptDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function nameOf(key: string, indicators: Indicators): string {
  const { indicator, year } = splitFactKey(key)
  const { title } = indicatorOf(indicators, indicator)
  return year === undefined ? title : `${title}（${year} 年）`
}

/** `2026-11-22 09:00:00.123`; China has one time and no summer time. */
function inBeijing(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 23)
}
