import type { RehearsalParameter } from '@yinyu/contract'

type Slider = Extract<RehearsalParameter, { kind: 'number' }>['slider']

/** The step of the slider nearest to a place on it, as plain text: the hand points roughly, the number is exact. */
export function numberAt(place: number, { least, most, step }: Slider): string {
  const decimals = Math.max(decimalsOf(least), decimalsOf(step))
  const [from, to, by] = [Number(least), Number(most), Number(step)]
  const steps = by > 0 ? Math.round((Math.min(Math.max(place, from), to) - from) / by) : 0
  const value = Math.min(from + steps * by, to)
  const text = value.toFixed(decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Where a number stands on the slider, in per cent; one typed beyond its ends stands at the end. */
export function placeOf(number: string, { least, most }: Slider): number {
  const [from, to] = [Number(least), Number(most)]
  if (to <= from) return 0
  const part = (Number(number) - from) / (to - from)
  return Math.round(Math.min(Math.max(part, 0), 1) * 10_000) / 100
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0
}
