import { significantDigits, WHOLE_COUNTRY, type RegionCode } from '@yinyu/kernel'
import type { Acting, Scope } from '../../storage/scope.ts'
import { importFault } from './import-fault.ts'

/** Whose import it is, as the tables keep it: the digits of a region, and the enterprise where one imports for itself. */
export interface RunScope {
  readonly region: string
  readonly enterprise_id: string | null
}

const CODE_LENGTH = 6

/** Finds and takes up what waits, in every region; the work itself is done in the name and scope of who asked for it. */
export const IMPORT_WORKER: Acting = {
  person: 'import-worker',
  scope: { kind: 'region', region: WHOLE_COUNTRY },
}

/** The scope of a region a run is begun with. An enterprise's needs its region; see `receiveImport`. */
export function runScopeOf(scope: Scope, enterpriseRegion: RegionCode | undefined): RunScope {
  if (scope.kind === 'region') return { region: significantDigits(scope.region), enterprise_id: null }
  if (scope.kind === 'enterprise' && enterpriseRegion !== undefined)
    return { region: enterpriseRegion, enterprise_id: scope.enterprise }
  throw importFault('IMPORT_SCOPE', '请换用有导入权限的岗位')
}

/** Who works on a run: the person who asked, never with a wider scope than the run was begun with. */
export function actingFor(run: RunScope, person: string): Acting {
  const { region, enterprise_id } = run
  if (enterprise_id !== null) return { person, scope: { kind: 'enterprise', enterprise: enterprise_id } }
  const code = region === '' ? WHOLE_COUNTRY : region.padEnd(CODE_LENGTH, '0')
  return { person, scope: { kind: 'region', region: code } }
}
