import { WHOLE_COUNTRY } from '@yinyu/kernel'
import type { Acting } from '../../storage/scope.ts'

/** Works on runs: they are over all firms, whoever asked. */
export const RUN_WORKER: Acting = {
  person: 'run-worker',
  scope: { kind: 'region', region: WHOLE_COUNTRY },
}
