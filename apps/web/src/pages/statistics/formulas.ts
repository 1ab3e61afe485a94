/** How a figure is counted, in words that need no training: what counts, on which day, from which source. */
export interface Formula {
  readonly what: string
  readonly day: string
  readonly source: string
}

const source = '本系统登记的称号，以及登记的暂停、撤销。没有登记进来的不在内。'

/** `on`: the day of the figures, as it is said; `least`: below it a place is not told. */
export function formulas({ on, least }: { on: string; least: number }) {
  return {
    rungs: {
      what: '有效＝称号已经生效、还没有到期、没有暂停也没有撤销的企业家数。累计认定＝历年认定过这个称号的企业家数，今天失效的也在内。一家企业在一层里只数一次；同时有几个称号的，各层都数，所以各层不能相加。',
      day: `${on}当天。`,
      source,
    },
    trend: {
      what: '年末有效＝当年 12 月 31 日称号有效的企业家数；后来撤销或暂停的，算到那一天的前一天。当年新认定＝认定日期在当年的企业家数，含到期后重新认定的。',
      day: `每年的 12 月 31 日；今年算到${on}。`,
      source,
    },
    places: {
      what: `有效家数，按企业登记所在的县（市、区）分。一个地方不足 ${least} 家（包括没有）时不公布，免得猜出是哪一家；设区市的数只加已公布的县（市、区），前面写“≥”，实际可能更多。`,
      day: `${on}当天。`,
      source,
    },
  } as const satisfies Readonly<Record<string, Formula>>
}
