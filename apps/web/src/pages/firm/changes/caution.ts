import type { FirmFile } from '../firm-file.ts'
import { strings } from '../strings.ts'

/** What to know before writing something down about a firm that has ceased to exist. */
export function cautionFor({ state }: Pick<FirmFile, 'state'>): string | undefined {
  return state === 'active' ? undefined : strings.form.gone
}
