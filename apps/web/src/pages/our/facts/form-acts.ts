import type { FactKey } from '@yinyu/rules'
import type { FormField } from './form-fields.ts'

/** What one can do at a field. */
export interface FormActs {
  readonly type: (key: FactKey, text: string) => void
  readonly settle: (key: FactKey, whose: 'mine' | 'theirs') => void
  readonly object: (field: FormField) => void
}
