/** `1234` → `1,234 家`; what is not known is said, never drawn as a zero. */
export function sayCount(count: number | undefined, unit: string): string {
  return count === undefined ? '暂无数据' : `${groupDigits(count)} ${unit}`
}

/** `1234` → `1,234`. */
export function groupDigits(count: number): string {
  return count.toLocaleString('zh-CN')
}
