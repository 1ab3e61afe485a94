import type { ListDetail } from './list-columns.ts'

/** What a list of firms that came to a step of a policy may say of each beside code and name. */
export const STEP_DAY = '办理日期'
export const STEP_DOCUMENT = '依据文件'

export const stepColumns: readonly ListDetail[] = [
  {
    title: STEP_DAY,
    also: ['日期', '申报日期', '受理日期', '通过日期', '认定日期', '拨付日期', '兑现日期', '时间'],
    needed: false,
  },
  { title: STEP_DOCUMENT, also: ['依据', '文件', '文号', '文件名称'], needed: false },
]
