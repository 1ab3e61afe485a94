import type { FileHandle } from 'node:fs/promises'
import type { FolderConnector } from './connector.ts'
import { isUntouched, listSettled, openPlain, prepareFolder, shelve, type Dropped } from './drop-folder.ts'
import { readDropped } from './dropped-file.ts'
import { addToTally, emptyTally, reportDone, reportRefused } from './file-report.ts'
import type { Delivery, Question, Register, World } from './register.ts'
import { stopped } from './waiting.ts'

/** A register that drops CSV files: each is read when it is complete and then moved to done/ or refused/. */
export function folderRegister({ folder }: FolderConnector, world: World): Register {
  return async function* (question) {
    await prepareFolder(folder)
    const settled = await listSettled(folder, world, question.signal).catch((error: unknown) => {
      throw question.signal.aborted ? stopped() : error
    })
    for (const dropped of settled) yield* takeFile(folder, dropped, question)
  }
}

async function* takeFile(folder: string, dropped: Dropped, question: Question): AsyncGenerator<Delivery> {
  const { name } = dropped
  const { run } = question
  const file = await openPlain(folder, dropped)
  if (file === undefined) {
    const report = reportRefused(name, run, '它不是普通文件，或者是指向别处的链接，或者刚刚被改动')
    await shelve(folder, { name, shelf: 'refused', run, report })
    return
  }
  try {
    yield* readFile(folder, dropped, file, question)
  } finally {
    await file.close()
  }
}

async function* readFile(
  folder: string,
  dropped: Dropped,
  file: FileHandle,
  { rules, run }: Question,
): AsyncGenerator<Delivery> {
  const { name } = dropped
  const table = await readDropped(file, name, rules)
  // Whoever goes on writing has not finished: next time.
  if (!(await isUntouched(file, dropped))) return
  if (table.fault !== undefined) {
    const report = reportRefused(name, run, table.fault)
    await shelve(folder, { name, shelf: 'refused', run, report })
    return
  }
  let tally = emptyTally
  for await (const part of table.parts) {
    yield {
      ...part,
      settle: ({ recorded, unchanged, refusals }) => {
        tally = addToTally(tally, { rows: part.rows, recorded, unchanged, refusals })
      },
    }
  }
  await shelve(folder, { name, shelf: 'done', run, report: reportDone(name, run, tally, table.notes) })
}
