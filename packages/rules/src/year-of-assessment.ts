import { z } from 'zod'
import type { Indicator } from './indicator.ts'

/** `Y` is the year of assessment, `Y-1` the last full fiscal year. */
export const yearRefSchema = z.enum(['Y', 'Y-1', 'Y-2', 'Y-3'])
export type YearRef = z.infer<typeof yearRefSchema>

/** The moment for which a rule is read: the year, moved back by `each-of-last-years`. */
export interface Moment {
  readonly year: number
  readonly yearsBack: number
}

/** The fiscal year a rule means, or undefined for an indicator that holds now. Default is `Y-1`. */
export function fiscalYear(
  indicator: Indicator,
  ref: YearRef | undefined,
  moment: Moment,
): number | undefined {
  if (indicator.period === 'now') return undefined
  const offset = ref === undefined ? 1 : Number(ref.slice(2) || 0)
  return moment.year - offset - moment.yearsBack
}

/** The same scene at each of the last years, the latest first. */
export function lastYears<M extends Moment>(years: number, scene: M): readonly M[] {
  return Array.from({ length: years }, (_, back) => ({ ...scene, yearsBack: scene.yearsBack + back }))
}
