import type { Statistics } from '@yinyu/contract'
import { writeDelimited } from '@yinyu/intake'
import { saveFile } from '../self-check/tools/save-file.ts'
import { statisticsRows } from './statistics-rows.ts'

/** Hands the figures to the browser as a CSV file, made here; loaded only when asked for. */
export function keepStatistics(statistics: Statistics, say: (region: string) => string): void {
  const bytes = writeDelimited(statisticsRows(statistics, say))
  // The mark at its beginning stays: without it Excel does not know the Chinese.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  saveFile(`公开统计-${statistics.on}.csv`, 'text/csv', text)
}
