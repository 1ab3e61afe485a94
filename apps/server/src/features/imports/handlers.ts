import {
  applyImportRoute,
  cancelImportRoute,
  importTemplate,
  listImportChanges,
  listImportRows,
  listImportsRoute,
  readImportRoute,
  refuse,
  saveRefusedRows,
  undoImportRoute,
  uploadImport,
  type Refusal,
} from '@yinyu/contract'
import { changing, reading, serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { askToApply, askToUndo, cancelImport } from './import-commands.ts'
import { importFaultCode } from './import-fault.ts'
import { listImports, readImport } from './import-run.ts'
import { importForm } from './import-form.ts'
import { indicatorsOfChanges, listChanges } from './listed-changes.ts'
import { listRows } from './listed-rows.ts'
import { receiveImport } from './receive-import.ts'
import { refusedFile } from './refused-file.ts'
import { tellImports } from './tell-import.ts'
import { wakeImports } from './work-on-imports.ts'

export const importHandlers: readonly Handler[] = [
  reading(listImportsRoute, async (open, { query }) => {
    const runs = await listImports(open, query)
    return { imports: await tellImports(open, runs) }
  }),

  serving(uploadImport, ({ query, upload, caller, house, key, today }) =>
    expected(async () => {
      const { storage } = house
      const given = { wish: query, chunks: upload, key, today }
      const { answer: id } = await receiveImport(storage, caller.acting, given)
      wakeImports(house)
      return { id }
    }),
  ),

  reading(readImportRoute, (open, { params }) =>
    expected(async () => {
      const [told] = await tellImports(open, [await readImport(open, params.id)])
      return told ?? refuseAtDoor('NOT_FOUND')
    }),
  ),

  reading(listImportChanges, (open, { params, query }) =>
    expected(async () => {
      const { afterRow, afterPlace, tell, ...filter } = query
      const after = afterRow === undefined ? undefined : { row: afterRow, place: afterPlace ?? 0 }
      const changes = [...(await listChanges(open, params.id, { ...filter, after }))]
      if (tell === undefined) return { changes }
      return { changes, indicators: [...(await indicatorsOfChanges(open, params.id, filter))] }
    }),
  ),

  reading(listImportRows, (open, { params, query }) =>
    expected(async () => ({ rows: [...(await listRows(open, params.id, query))] })),
  ),

  changing(applyImportRoute, (open, { params, house }) =>
    expected(async () => {
      const state = await askToApply(open, params.id)
      wakeImports(house)
      return { state }
    }),
  ),

  changing(undoImportRoute, (open, { params, house }) =>
    expected(async () => {
      const state = await askToUndo(open, params.id)
      wakeImports(house)
      return { state }
    }),
  ),

  changing(cancelImportRoute, (open, { params }) =>
    expected(async () => ({ state: await cancelImport(open, params.id) })),
  ),

  reading(importTemplate, (_open, { query, house, today }) =>
    importForm(query.standards, house.definitions, today),
  ),

  reading(saveRefusedRows, (open, { params, house, today }) =>
    expected(() => refusedFile(open, params.id, { indicators: house.definitions.indicators, today })),
  ),
]

/** The expected failures of an import as refusals; before anything is set down, so that nothing of it is kept. */
async function expected<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    const code = importFaultCode(error)
    if (code === undefined) throw error
    return code === 'IMPORT_UNKNOWN' ? refuseAtDoor('NOT_FOUND') : refuse(code, (error as Error).message)
  }
}
