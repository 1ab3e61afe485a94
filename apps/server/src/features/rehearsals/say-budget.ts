import type { VariantFigures } from '@yinyu/rules'

type Budget = NonNullable<VariantFigures['budget']>

/** How the money was divided, in a sentence or two. */
export function sayBudget({ share, full, firms, order }: Budget): string {
  if (full === firms) return '预算够用，每家都按应得金额足额安排。'
  if (share)
    return '预算不够，所有企业按同一比例安排，精确到分；除不尽剩下的几分，从余数最大的企业起每家补一分，余数相同的按登记先后。'
  const way = { 'least-first': '金额从小到大', 'most-first': '金额从大到小', record: '登记先后' }[order]
  return `预算不够，按${way}排队，前面的足额安排，排到预算用完为止，最后一家得到余下的钱；金额相同的按登记先后。`
}
