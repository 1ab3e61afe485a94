import type { ConnectorRun } from '@yinyu/contract'
import { strings } from './strings.ts'

/** Who asked for a fetch: the schedule, or a person. */
export function sayAsker({ askedBy, askedByName }: Pick<ConnectorRun, 'askedBy' | 'askedByName'>): string {
  return askedBy === 'schedule' ? strings.run.schedule : (askedByName ?? strings.somebody)
}
