import type { StackingWord } from '@yinyu/rules'

/** What the stacking words of the texts mean, in plain words. */
export const STACKING_MEANS: Record<StackingWord, string> = {
  就高不重复: '同一件事符合几项政策的，只给金额最高的一项，不能重复领。',
  就高不叠加: '同一产品或项目符合几级资金的，按最高的一项给，不相加。',
  补差: '已经领到的比规定的总额少，就补上差的部分；已经领够的不再给。',
  可叠加: '可以和其他政策一起享受，各算各的。',
  倍率上浮: '在另一项奖励算出的金额上，再按比例提高。',
  累计额度: '历次享受的合在一起算，用完额度就不再给。',
  同一产品一次: '同一个产品只能领一次。',
  '同一设备/贷款一次': '同一台设备、同一笔贷款只能领一次。',
  地方财政贡献封顶: '给的钱不超过企业上年对地方财政的贡献。',
}

export const AUTOMATIC_TITLES = {
  yes: '免申即享：不用申请，由部门主动兑现',
  no: '需要申请',
  'not-found': '未查到是否需要申请',
} as const

export const strings = {
  amountUnknown: '金额未知',
  amountPartly: '部分金额未知',
  notMoney: '非资金支持',
  automatic: '免申即享',
  check: '待核实',
} as const
