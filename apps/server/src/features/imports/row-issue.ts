/**
 * What an import says of a row or cell it does not take, in four parts: what, where, why it matters, what to do.
 * What the cells themselves have wrong is said by intake; its codes are never used here.
 */
export const ROW_ISSUES = {
  ROW_NO_CODE: '第 {row} 行没有填统一社会信用代码，不知道是哪家企业，这一行没有采用；请补上 18 位代码。',
  ROW_BAD_CODE:
    '第 {row} 行的统一社会信用代码“{value}”不对，为免记到别的企业名下，这一行没有采用；请对照营业执照核对。',
  ROW_CODE_TWICE: '第 {row} 行的代码“{value}”在前面的行里已经有了，只采用先出现的一行；请删去重复的一行。',
  ROW_OUTSIDE:
    '第 {row} 行的企业（{value}）不在您的范围内或不存在，这一行没有采用；新企业请填写您范围内的所在地区。',
  ROW_CODE_ELSEWHERE:
    '第 {row} 行的代码“{value}”已登记在其他地区，不能在这里新建，这一行没有采用；请核对代码，或请共同的上级办理。',
  ROW_NO_NAME:
    '第 {row} 行是新企业（{value}），没有可用的企业名称，不能建立，这一行没有采用；请补上名称（200 字以内）。',
  ROW_CLOSED: '第 {row} 行的企业（{value}）已注销或合并，不再更新，这一行没有采用；请删去这一行。',
  CELL_SOURCE: '第 {row} 行「{column}」不采信这次选的来源，这一项没有采用；请核对来源，或删去这一列。',
  CELL_TEXT: '第 {row} 行「{column}」的文字太长或含有不能保存的字符，这一项没有采用；请缩短到 4000 字以内。',
  CELL_YEAR: '第 {row} 行「{column}」的年份太早，这一项没有采用；请核对列名里的年份。',
  NAME_DIFFERS: '第 {row} 行的名称与登记不一致，登记的名称没有改动；企业如已更名，请按变更登记办理。',
  REGION_DIFFERS: '第 {row} 行的所在地区与登记不一致，登记的地区没有改动；企业如已迁移，请按变更登记办理。',
  OUTRANKED: '第 {row} 行「{column}」已有更可信来源的数据，没有改动；如果它有误，请由那个来源更正。',
} as const

export type RowIssueCode = keyof typeof ROW_ISSUES

/** Something to be said of a row or a cell. Codes of intake, and those above. */
export interface SaidIssue {
  readonly code: string
  readonly message: string
}

const VALUE_LENGTH_MAX = 40

export function rowIssue(
  code: RowIssueCode,
  place: { readonly row: number; readonly value?: string; readonly column?: string },
): SaidIssue {
  const words: Readonly<Record<string, string>> = {
    row: String(place.row),
    value: (place.value ?? '').slice(0, VALUE_LENGTH_MAX),
    column: place.column ?? '',
  }
  return {
    code,
    message: ROW_ISSUES[code].replaceAll(/\{(\w+)\}/g, (gap, name: string) => words[name] ?? gap),
  }
}
