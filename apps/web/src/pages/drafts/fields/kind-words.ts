import type { Benefit, Condition, Points } from '@yinyu/rules'

/** What each kind of condition is called in the list to choose from. */
export const CONDITION_KINDS: Readonly<Record<Condition['kind'], string>> = {
  'at-least': '不低于（含本数）',
  'more-than': '高于（不含本数）',
  'at-most': '不高于（含本数）',
  'less-than': '低于（不含本数）',
  'is-true': '是',
  'is-false': '不是',
  'one-of': '属于其中之一',
  'holds-title': '持有称号',
  'in-region': '注册地在',
  'in-industry': '所属行业为',
  meets: '符合某项标准',
  judged: '由人评定',
  all: '同时满足（且）',
  any: '满足其一（或）',
  not: '不属于（非）',
  'at-least-n-of': '至少满足几项',
  'each-of-last-years': '近几年每年',
  'any-of-last-years': '近几年任一年',
  readings: '有几种读法',
  scored: '评分',
  sized: '企业划型表',
}

export const BENEFIT_KINDS: Readonly<Record<Benefit['kind'], string>> = {
  fixed: '定额',
  share: '按比例',
  'per-step': '每满多少给多少',
  'by-condition': '分档（按条件给不同的数）',
  interest: '贷款贴息',
  'top-up': '补差',
  multiplier: '在别的奖励上上浮',
  sum: '几项相加',
  'up-to': '不超过（由部门核定）',
  'not-known': '没有金额，或金额未定',
}

export const POINT_KINDS: Readonly<Record<Points['kind'], string>> = {
  bands: '按数值分档',
  'best-of': '几种算法取高',
  'first-of': '按选项给分',
  given: '直接给分',
  'per-full': '每满计分',
  'sum-of': '每满足一项加分',
}

/** The words for the kinds among which a place lets one choose. */
export function kindWords(kinds: readonly string[]): readonly (readonly [string, string])[] {
  const words: Readonly<Record<string, string>> = kinds.includes('at-least')
    ? CONDITION_KINDS
    : kinds.includes('fixed')
      ? BENEFIT_KINDS
      : POINT_KINDS
  // In the order of the words, the usual ones first.
  return Object.entries(words).filter(([kind]) => kinds.includes(kind))
}
