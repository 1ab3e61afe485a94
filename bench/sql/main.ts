// `YINYU_DATA=/folder/of/a/sample node bench/sql/main.ts`: a snapshot of the records there, taken and refreshed, and the
// printed statement on it. Adds facts to the records: use a sample. Not part of `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { lowerDecision } from '@yinyu/rules'
import { measureSnapshot } from '@yinyu/server/measure-snapshot'
import { tableOf } from '../rules/table.ts'
import { loadDefinitions, NEW_APPLICATION } from '../rules/workload.ts'

const definitions = loadDefinitions()
const lowered = lowerDecision(definitions, NEW_APPLICATION)
const folder = mkdtempSync(join(tmpdir(), 'yinyu-snapshot-'))
const rows: string[][] = [
  ['phase', 'seconds', 'µs a firm', 'own processor', 'backend processor', 'firms', 'load', 'remark'],
]
try {
  await measureSnapshot(process.env, {
    folder,
    definitions,
    lowered,
    threads: availableParallelism(),
    tell: ({ phase, seconds, ownSeconds, backendSeconds, firms, remark }) =>
      rows.push([
        phase,
        seconds.toFixed(2),
        ((seconds * 1e6) / firms).toFixed(1),
        ownSeconds.toFixed(2),
        backendSeconds?.toFixed(2) ?? 'not known',
        String(firms),
        (loadavg()[0] ?? 0).toFixed(1),
        remark,
      ]),
  })
} finally {
  rmSync(folder, { recursive: true })
}
console.log(`Node ${process.version}, ${availableParallelism()} cores; ${lowered.keys.length} facts a firm`)
console.log(tableOf(rows))
