import type { Change } from './compare-versions.ts'

export const CHANGE_TITLES: Record<Change, string> = {
  tighter: '收紧',
  looser: '放宽',
  different: '改换',
  added: '新增',
  dropped: '取消',
  same: '不变',
  'not-recorded': '另一版未收录',
}

export const strings = {
  back: (title: string) => `返回${title}`,
  title: (standard: string) => `${standard}：新旧对照`,
  window: (standard: string) => `${standard}新旧对照`,
  lead: '同一件事排在同一行。“收紧”“放宽”只在能够证明时才说；换了算法、不好比的写“改换”。',
  from: '旧版',
  to: '新版',
  purpose: '用于',
  version: (name: string) => `${name} 版`,
  about: '条目',
  change: '变化',
  onlyChanges: '只看有变化的',
  show: '显示',
  nothing: '没有要求',
  notRecorded: '未收录，请核对原文',
  points: (n: number) => `没有硬性要求，只在评分表里最多计 ${n} 分`,
  one: '只有一个版本，没有可以对照的。',
  any: '满足一项即可：',
  untitled: '其他',
  old: '改前：',
  now: '改后：',
  table: '两个版本逐条对照',
  none: '没有变化。',
  toText: '看条文',
} as const
