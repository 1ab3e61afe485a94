/**
 * Round numbers for an axis that starts at zero and reaches over `largest`: at most five steps, whole numbers
 * only, as firms are counted. Nothing counted gives an axis from 0 to 1.
 */
export function axisTicks(largest: number): readonly number[] {
  const step = roundStep(Math.max(largest, 1) / 4)
  const steps = Math.max(Math.ceil(largest / step), 1)
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}

/** The next of 1, 2, 5, 10, 20, 50, … that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), 0)
  return [1, 2, 5].map((lead) => lead * power).find((step) => step >= least) ?? 10 * power
}
