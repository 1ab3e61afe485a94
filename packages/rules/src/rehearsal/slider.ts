import type { Slider } from './parameter.ts'

/** How many steps there should be from nothing to the value in force, about. Our own convention. */
const STEPS_TO_VALUE = 20
/** How far beyond the value in force a slider goes. Our own convention. */
const BEYOND = 3
/** Where the value in force is nothing, and says nothing of its size. Our own convention. */
const FROM_NOTHING: Readonly<Record<string, number>> = { 元: 100_000, 万元: 1_000, 亿元: 10, '%': 20 }
const FROM_NOTHING_OTHERWISE = 10
/** Units of which only whole ones exist. */
const WHOLE = new Set(['人', '项', '位', '级', '年', '天', ''])
const DECIMALS_MOST = 6

/**
 * Ends and step of a slider around a value: from nothing to three times the value, a twentieth of it at a time, rounded to
 * 1, 2 or 5 and so that the value lies on a step. A share of something ends at 100 %. Below zero only where the value itself is.
 */
export function sliderFor(value: string, unit: string): Slider {
  const now = Number(value)
  const size = Math.abs(now) || (FROM_NOTHING[unit] ?? FROM_NOTHING_OTHERWISE) / BEYOND
  const wanted = Math.max(size / STEPS_TO_VALUE, WHOLE.has(unit) ? 1 : 0)
  const step = stepOnto(size, wanted)
  const far = roundUp(size * BEYOND, step)
  const ends = now < 0 ? [-far, far] : [0, unit === '%' && now <= 100 ? Math.min(far, 100) : far]
  const text = (end: number | undefined) => plain(end ?? 0)
  return { least: text(ends[0]), most: text(Math.max(ends[1] ?? 0, now)), step: plain(step) }
}

/** A slider of whole numbers between two ends. */
export function wholeSlider(least: number, most: number): Slider {
  return { least: `${least}`, most: `${most}`, step: '1' }
}

/** The greatest step on which the value itself lies, so that it can be slid back to. */
function stepOnto(value: number, wanted: number): number {
  const largest = niceStep(wanted)
  const fitting = [
    largest,
    niceStep(largest * 0.51),
    niceStep(largest * 0.21),
    niceStep(largest * 0.11),
  ].find((step) => Math.abs(value / step - Math.round(value / step)) < 1e-9)
  return fitting ?? largest
}

/** The greatest of 1, 2, 5 times a power of ten that is not above. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const times = [5, 2, 1].find((each) => each * power <= wanted * (1 + 1e-9)) ?? 1
  return Math.max(times * power, 10 ** -DECIMALS_MOST)
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step - 1e-9) * step
}

function plain(value: number): string {
  return Number(value.toFixed(DECIMALS_MOST)).toString()
}
