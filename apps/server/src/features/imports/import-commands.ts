import type { Writing } from '../../storage/perform.ts'
import { importFault } from './import-fault.ts'
import { readImport, type ImportState } from './import-run.ts'

type Column = 'applied_by' | 'undone_by' | 'cancelled_by'

const STATE_NAMES: Readonly<Record<ImportState, string>> = {
  uploaded: '等待核对',
  checking: '正在核对',
  checked: '核对完毕',
  applying: '正在写入',
  applied: '已写入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有成功',
  cancelled: '已取消',
}

/** Asks that what the check has listed be recorded and gives the new state; also goes on with what had to be given up halfway. */
export async function askToApply(open: Writing, run: string): Promise<ImportState> {
  const { state, appliedBy, undoneBy } = await readImport(open, run)
  const goesOn = state === 'failed' && appliedBy !== null && undoneBy === null
  if (state !== 'checked' && !goesOn) throw wrongState(state, '只有核对完毕的导入可以写入')
  return begin(open, run, {
    state: 'applying',
    by: 'applied_by',
    from: goesOn ? 'where it stopped' : 'the first row',
  })
}

/** Asks that everything the run has recorded be taken back. */
export async function askToUndo(open: Writing, run: string): Promise<ImportState> {
  const { state, appliedBy, undoneBy } = await readImport(open, run)
  const broken = state === 'failed' && appliedBy !== null
  if (state !== 'applied' && !broken) throw wrongState(state, '只有写入过的导入可以撤销')
  const goesOn = broken && undoneBy !== null
  if (broken && !goesOn) await markUnrecorded(open, run)
  return begin(open, run, {
    state: 'undoing',
    by: 'undone_by',
    from: goesOn ? 'where it stopped' : 'the first row',
  })
}

/** Gives a run up before anything of it has been recorded; what was listed is dropped, the file stays. */
export async function cancelImport(open: Writing, run: string): Promise<ImportState> {
  const { state, appliedBy } = await readImport(open, run)
  // Who asked for it to be applied stays on it: a failure halfway is undone, a failed check only put aside.
  if (!ALLOWED_BEFORE.cancelled.some((each) => each === state) || appliedBy !== null)
    throw wrongState(state, '只有还没有写入的导入可以取消；写入过的请撤销')
  await change(open, run, { state: 'cancelled', by: 'cancelled_by' })
  await open.sql.deleteFrom('import_change').where('run_id', '=', run).execute()
  await open.sql.deleteFrom('import_row').where('run_id', '=', run).execute()
  open.audit({ kind: 'import-cancelled', objectKind: 'import', object: run })
  return 'cancelled'
}

/** What had not been recorded when the run was given up needs no taking back. */
async function markUnrecorded({ sql: tables }: Writing, run: string): Promise<void> {
  const reached = tables.selectFrom('import_run').select('position').where('id', '=', run)
  const mark = { left_out: '写入中断，没有写到这一行' }
  for (const table of ['import_row', 'import_change'] as const)
    await tables.updateTable(table).set(mark).where('run_id', '=', run).where('row', '>', reached).execute()
}

async function begin(
  open: Writing,
  run: string,
  to: { state: 'applying' | 'undoing'; by: Column; from: 'the first row' | 'where it stopped' },
): Promise<ImportState> {
  await change(open, run, to)
  if (to.from === 'the first row')
    await open.sql
      .updateTable('import_run')
      .set({ position: 0, rows_done: 0 })
      .where('id', '=', run)
      .execute()
  open.audit({ kind: `import-${to.state}`, objectKind: 'import', object: run })
  return to.state
}

const ALLOWED_BEFORE = {
  applying: ['checked', 'failed'],
  undoing: ['applied', 'failed'],
  cancelled: ['uploaded', 'checking', 'checked', 'failed'],
} as const

async function change(
  open: Writing,
  run: string,
  { state, by }: { state: keyof typeof ALLOWED_BEFORE; by: Column },
): Promise<void> {
  // Of two who ask at once the second finds another state than the one it was allowed for.
  const { numUpdatedRows } = await open.sql
    .updateTable('import_run')
    .set({
      state,
      [by]: open.acting.person,
      worker: null,
      attempts: 0,
      // What is put aside keeps the reason why; what is tried again starts without one.
      ...(state === 'cancelled' ? {} : { fault_code: null, fault_message: null }),
    })
    .where('id', '=', run)
    .where('state', 'in', ALLOWED_BEFORE[state])
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw importFault('IMPORT_STATE', '刚才有人动过它，请刷新后再看')
}

function wrongState(state: ImportState, todo: string): Error {
  return importFault('IMPORT_STATE', `它${STATE_NAMES[state]}，${todo}`)
}
