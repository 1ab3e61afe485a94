import type { RehearsalExclusion, RehearsalFigures } from '@yinyu/contract'
import { formatYuan } from '@yinyu/kernel'
import type { OutCell, OutSheet } from '@yinyu/intake'

/** Money after exclusions, of the policy and of all that exclude each other, before and after. */
export function exclusionSheet({ variants }: RehearsalFigures): OutSheet {
  const headers = [
    '方案',
    '口径',
    '调整前最少（元）',
    '调整前最多（元）',
    '调整后最少（元）',
    '调整后最多（元）',
  ]
  const counts = [
    '调整前改拿别项的企业',
    '调整后改拿别项的企业',
    '调整前上限不明的企业',
    '调整后上限不明的企业',
  ]
  return {
    name: '不能同时享受',
    columns: [...headers, ...counts].map((header) => ({ header })),
    rows: variants.flatMap(({ name, exclusion }) => (exclusion ? rowsOf(name, exclusion) : [])),
  }
}

function rowsOf(name: string, { rivals, before, after }: RehearsalExclusion): readonly OutCell[][] {
  const yuan = (fen: string) => formatYuan(BigInt(fen))
  const together = `本政策和${rivals.map(({ title }) => `《${title}》`).join('、')}合计`
  return (['own', 'purse'] as const).map((of) => [
    name,
    of === 'own' ? '本政策（扣除改拿别项的）' : together,
    ...[before[of], after[of]].flatMap(({ leastFen, mostFen }) => [yuan(leastFen), yuan(mostFen)]),
    before.displaced,
    after.displaced,
    before[of].openFirms,
    after[of].openFirms,
  ])
}
