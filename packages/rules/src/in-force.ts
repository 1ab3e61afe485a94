import { withinDates, type IsoDate } from '@yinyu/kernel'
import type { Purpose } from './scene.ts'
import type { Standard, StandardVersion } from './standard.ts'

/** When and for what a question is asked: 评审日 and 新申请 or 复核. */
export interface Occasion {
  readonly on: IsoDate
  readonly purpose: Purpose
}

/**
 * The version in force on the day for the purpose. None means "not in force": never the latest one,
 * never the one before (design 2.2, third rule).
 */
export function versionInForce(standard: Standard, { on, purpose }: Occasion): StandardVersion | undefined {
  return standard.versions.find((version) =>
    version.inForce.some((period) => period.purpose === purpose && withinDates(on, period.from, period.to)),
  )
}

/** A version by its name, whether in force or not. */
export function versionNamed(standard: Standard, name: string): StandardVersion | undefined {
  return standard.versions.find((version) => version.version === name)
}
