import type { CorrectionState, FactRow, RunStateName } from '@yinyu/contract'
import type { MarkLook } from './mark.tsx'

/** The colours of states that more than one page shows. */
export const factLooks = {
  stated: 'plain',
  confirmed: 'good',
  disputed: 'bad',
  withdrawn: 'plain',
} as const satisfies Record<FactRow['state'], MarkLook>

export const correctionLooks = {
  open: 'waiting',
  accepted: 'good',
  rejected: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<CorrectionState, MarkLook>

export const runLooks = {
  queued: 'waiting',
  running: 'waiting',
  done: 'good',
  failed: 'bad',
  stopped: 'plain',
} as const satisfies Record<RunStateName, MarkLook>
