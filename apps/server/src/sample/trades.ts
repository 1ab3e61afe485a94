/**
 * What sample firms make. Codes are those of GB/T 4754-2017. The figures are our own invention, made so that a list
 * looks alive; they are no statistics and prove nothing of any industry.
 */
export interface Trade {
  readonly industries: readonly [string, ...string[]]
  /** How a firm of it calls itself. */
  readonly words: readonly [string, ...string[]]
  readonly revenueMedianWan: number
  readonly rdSharePercent: number
  readonly revenuePerHeadWan: number
  /** How technical it is: moves research, rights and titles up or down. */
  readonly technical: number
  /** How many of it are in a strategic emerging field. */
  readonly emergingShare: number
}

type Made = readonly [
  industries: string,
  words: string,
  revenue: number,
  rd: number,
  perHead: number,
  technical: number,
  emerging: number,
]

const made = {
  shoes: ['1951 1952 1953 1959 2915', '鞋业 鞋材 鞋服 体育用品', 3600, 1.7, 42, -0.5, 0.03],
  garments: ['1811 1819 1821 1829', '服饰 服装 针织 运动服饰', 2600, 1.2, 34, -0.7, 0.01],
  textiles: ['1711 1713 1751 1761 1781 2822', '纺织 织造 化纤 无纺科技', 4200, 2, 62, -0.2, 0.06],
  stone: ['3032 3033 3099', '石材 建材 新型建材', 2400, 1.1, 58, -0.7, 0.03],
  plumbing: ['3352 3389', '水暖 卫浴 厨卫科技', 2800, 2, 46, -0.2, 0.02],
  ceramics: ['3073 3074 3076', '陶瓷 瓷业 陶瓷科技', 1900, 1.8, 32, -0.3, 0.05],
  food: ['1361 1371 1411 1421 1469 1495', '食品 食品科技 水产 调味品', 3400, 1.2, 56, -0.6, 0.02],
  tea: ['1530', '茶业 茶叶 茶科技', 1300, 0.9, 38, -0.9, 0.01],
  paper: ['2221 2223 2231 2239 2319', '纸业 包装 彩印', 3200, 1.5, 66, -0.5, 0.01],
  bamboo: ['2011 2041 2110 2120', '竹木 竹业 家居', 1700, 1.3, 36, -0.6, 0.03],
  crafts: ['2431 2437 2444 2451', '工艺品 玩具 体育器材', 1800, 1.3, 33, -0.5, 0.02],
  plastics: ['2913 2921 2928 2929', '塑胶 橡塑 新材料', 3000, 2.2, 62, 0, 0.12],
  chemicals: ['2611 2614 2641 2651 2659 2661 2662', '化工 新材料 树脂 涂料', 5600, 2.8, 110, 0.3, 0.3],
  pharma: ['2710 2740 2761 2770', '生物 药业 医药科技', 3800, 5.2, 72, 0.8, 0.6],
  building: ['3021 3042 3062', '水泥制品 玻璃 复合材料', 3600, 1.8, 78, -0.3, 0.06],
  steel: ['3130 3311 3392 3360 3393', '金属 钢构 铸造 金属制品', 5200, 1.8, 96, -0.2, 0.05],
  copper: ['3211 3216 3239 3240 3251', '有色金属 铜业 稀土材料', 9800, 2.4, 170, 0.2, 0.35],
  machinery: ['3421 3429 3441 3444 3484 3514 3525 3551', '机械 精机 重工 智能装备', 3600, 3.4, 58, 0.4, 0.25],
  protection: ['3463 3591 3597', '环保科技 环境装备', 3000, 3.8, 60, 0.5, 0.6],
  vehicles: ['3630 3660 3670 3752', '汽车配件 车辆 客车配件', 4600, 3, 62, 0.2, 0.2],
  ships: ['3734 3735', '船舶配套 海洋装备', 4200, 2.6, 64, 0.1, 0.35],
  motors: ['3812 3823 3824 3831 3899', '电机 电气 线缆 电气科技', 3900, 3.2, 58, 0.3, 0.2],
  lighting: ['3871 3872 3975', '照明 光电 半导体照明', 3300, 3.8, 48, 0.5, 0.4],
  batteries: ['3841 3849 3985', '新能源 电池材料 锂电科技', 9000, 4.6, 88, 0.9, 0.85],
  electronics: ['3912 3976 3979 3981 3982 3985 3989', '电子 电子科技 光电科技', 4400, 4.6, 52, 0.7, 0.55],
  screens: ['3973 3974', '微电子 显示科技 集成电路', 7200, 6.4, 66, 1, 0.9],
  instruments: ['4012 4021 4023 4028', '仪器 测控技术 传感技术', 2600, 6, 46, 0.9, 0.5],
  software: ['6513 6531 6550', '软件 信息技术 数字科技', 1900, 9.5, 34, 1, 0.7],
  research: ['7320 7491', '技术研究 工业设计', 900, 12, 30, 1.1, 0.5],
  commerce: ['5132 5133 5174', '商贸 贸易 供应链', 5200, 0.2, 210, -1.6, 0],
} as const satisfies Readonly<Record<string, Made>>

export type TradeName = keyof typeof made

export const trades: Readonly<Record<TradeName, Trade>> = Object.fromEntries(
  Object.entries(made).map(([name, trade]) => [name, tradeOf(trade)]),
) as Record<TradeName, Trade>

function tradeOf([industries, words, revenue, rd, perHead, technical, emerging]: Made): Trade {
  return {
    industries: split(industries),
    words: split(words),
    revenueMedianWan: revenue,
    rdSharePercent: rd,
    revenuePerHeadWan: perHead,
    technical,
    emergingShare: emerging,
  }
}

function split(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}
