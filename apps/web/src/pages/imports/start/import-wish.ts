import type { Import } from '@yinyu/contract'

/** What is said of the whole file; `source` is empty until it has been chosen, since it decides what outranks what. */
export interface ImportWish {
  readonly source: Import['source'] | ''
  readonly sourceName: string
  readonly heldOn: string
}

/** The last day of the last full year: most figures are those of a year. */
export function emptyWish(today: string): ImportWish {
  return { source: '', sourceName: '', heldOn: `${Number(today.slice(0, 4)) - 1}-12-31` }
}

/** What is still missing, one sentence each. */
export function wishFaults({ source, sourceName, heldOn }: ImportWish, today: string): readonly string[] {
  return [
    ...(source === '' ? ['请选择数据来源。'] : []),
    ...(sourceName.trim() === '' ? ['请填写来源名称，例如 2025 年度规上企业年报。'] : []),
    ...(heldOn === '' ? ['请填写数据日期。'] : []),
    ...(heldOn > today ? ['数据日期不能晚于今天。'] : []),
  ]
}
