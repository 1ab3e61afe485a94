import type { IssueCode } from '@yinyu/intake'

/** Why one row of a register was not taken. */
export const REFUSALS = {
  ROW_SHAPE: '这一行不是约定的样子',
  ROW_CODE: '统一社会信用代码不对',
  ROW_NOT_ASKED: '对方给了我们没有问的企业',
  ROW_FIRM: '名册里没有这家企业，或不在这个对接的地区内',
  ROW_INDICATOR: '没有这个指标',
  ROW_NOT_ALLOWED: '这个对接不可以提供这个指标',
  ROW_DAY: '起算日期不对',
  ROW_FUTURE: '说的是将来的事',
  ROW_YEAR: '年度与指标对不上',
  ROW_VALUE: '值与指标对不上',
  ROW_CONFLICT: '同一次给的数据里，同一项有两个不同的值，以先到的为准',
} as const

export type RefusalCode = keyof typeof REFUSALS

/** One row that was not taken: where it stood and why, never its value. */
export interface Refusal {
  /** 第 2 页第 15 行, or 第 15 行 of a file. */
  readonly place: string
  readonly code: RefusalCode
  readonly creditCode?: string | undefined
  readonly indicator?: string | undefined
  readonly year?: number | undefined
  /** The code of intake that says what is wrong with the value. */
  readonly issue?: IssueCode | undefined
}

/** One Chinese line for a person who has to mend it. */
export function sayRefusal({ place, code, creditCode, indicator, year, issue }: Refusal): string {
  const about = [creditCode, indicator, year === undefined ? undefined : `${year}年`].filter(
    (each) => each !== undefined,
  )
  const tail = about.length === 0 ? '' : `：${about.join(' ')}`
  return `${place}${tail}，${REFUSALS[code]}（${issue === undefined ? code : `${code} ${issue}`}）`
}
