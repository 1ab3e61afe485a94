import type { Import } from '@yinyu/contract'
import { groupDigits } from '../../ui/figures/say-count.ts'

type Figure = readonly [label: string, count: number, unit: string]

/** What an import has come to in one line, for a list; empty while nothing is known yet. */
export function sayCounts({ state, counts, fault }: Pick<Import, 'state' | 'counts' | 'fault'>): string {
  switch (state) {
    case 'checked':
    case 'applying': {
      const firms = counts.newFirms + counts.reopenedFirms
      const found = join([
        ['新增企业', firms, '家'],
        ['新增数据', counts.added, '项'],
        ['改动', counts.changed, '项'],
        ['受保护', counts.protected, '项'],
        ['未接受', counts.refusedRows, '行'],
        ['未接受', counts.refusedCells, '格'],
      ])
      return found === '' ? '没有差别' : found
    }
    case 'applied':
    case 'undoing':
      return join([
        ['新增企业', counts.firmsEntered, '家'],
        ['写入', counts.factsRecorded, '项'],
        ['没有写入', counts.leftOut, '项'],
      ])
    case 'undone':
      return join([
        ['撤回', counts.factsTakenBack, '项'],
        ['撤销登记', counts.firmsClosed, '家'],
        ['保留企业', counts.firmsStaying, '家'],
      ])
    case 'failed':
      return fault?.message ?? ''
    case 'uploaded':
    case 'checking':
    case 'cancelled':
      return ''
  }
}

function join(figures: readonly Figure[]): string {
  return figures
    .filter(([, count]) => count > 0)
    .map(([label, count, unit]) => `${label} ${groupDigits(count)} ${unit}`)
    .join('，')
}
