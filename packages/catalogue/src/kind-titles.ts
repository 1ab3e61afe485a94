import type { IndicatorKind } from '@yinyu/rules'

const KIND_TITLES: Readonly<Record<IndicatorKind, string>> = {
  money: '金额',
  count: '个数',
  score: '分数',
  ratio: '比率',
  flag: '是否',
  judgement: '评审结论',
  choice: '选项',
  text: '文字',
  region: '地区',
  industry: '行业',
  date: '日期',
}

/** The kind of an indicator as people say it. */
export function sayKind(kind: IndicatorKind): string {
  return KIND_TITLES[kind]
}

export function sayKinds(kinds: readonly IndicatorKind[]): string {
  return kinds.map(sayKind).join('或')
}
