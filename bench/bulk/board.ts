// `YINYU_DATA=/folder/of/a/sample node bench/bulk/board.ts`: all firms of the records there put in columns, decided over,
// renewed, and a whole run written. Adds facts to the records: use a sample. Not part of `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBoard } from '@yinyu/server/measure-board'
import { tableOf } from '../rules/table.ts'
import { loadDefinitions } from '../rules/workload.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-board-'))
const rows: string[][] = [['phase', 'seconds', 'own processor', 'µs of it a firm', 'firms', 'load']]
try {
  await measureBoard(process.env, {
    folder,
    definitions: loadDefinitions(),
    tell: ({ phase, seconds, ownSeconds, firms }) =>
      rows.push([
        phase,
        seconds.toFixed(2),
        ownSeconds.toFixed(2),
        ((ownSeconds * 1e6) / firms).toFixed(1),
        String(firms),
        (loadavg()[0] ?? 0).toFixed(1),
      ]),
  })
} finally {
  rmSync(folder, { recursive: true })
}
console.log(`Node ${process.version}, ${availableParallelism()} cores`)
console.log(tableOf(rows))
