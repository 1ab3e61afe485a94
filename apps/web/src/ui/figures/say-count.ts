/** `1234` → `1,234 家`; what is not known is said, never drawn as a zero. */
export function sayCount(count: number | undefined, unit: string): string {
  return count === undefined ? '暂无数据' : `${groupDigits(count)} ${unit}`
}

const THREES = /\B(?=(\d{3})+$)/g

/** `1234` → `1,234`, for whole numbers. By hand: on an old computer the browser's own way costs a tenth of a second at first. */
export function groupDigits(count: number): string {
  return Number.isSafeInteger(count) ? String(count).replaceAll(THREES, ',') : count.toLocaleString('zh-CN')
}
