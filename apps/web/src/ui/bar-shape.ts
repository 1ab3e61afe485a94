import type { Comparison } from '@yinyu/rules'

/** Where the fill ends and the line stands, in per cent of the track. For the eye only, never for a verdict. */
export function barShape({ value, line }: Pick<Comparison, 'value' | 'line'>): {
  fill: number
  line: number
} {
  const largest = Math.max(Math.abs(value), Math.abs(line))
  if (largest === 0) return { fill: 0, line: 0 }
  // The line stands at two thirds while the value is near it; a far larger value moves it left, but never away.
  const scale = Math.max(largest * 1.1, Math.abs(line) * 1.5)
  const percent = (n: number) => Math.round((Math.max(n, 0) / scale) * 1000) / 10
  const drawn = percent(value)
  const at = Math.max(percent(line), line > 0 ? 2 : 0)
  // What the rounding of a picture would join stays apart: just short looks short, just over looks over.
  if (value < line && drawn >= at) return { fill: at - 1, line: at }
  return { fill: value > 0 ? Math.max(drawn, 1) : 0, line: at }
}
