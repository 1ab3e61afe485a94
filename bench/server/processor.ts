import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The processor time that a part has used so far: other work on the machine blurs it less than it blurs the clock. */
export interface Processor {
  readonly serverMs: number
  /** The processes that read files, once they have ended. */
  readonly readersMs: number
  readonly databaseMs: number
}

// Linux counts in ticks of a hundredth of a second, whatever the machine.
const TICK_MS = 10
const OWN = [11, 12] as const
const OF_THE_ENDED = [13, 14] as const

/** What a server and the embedded database of its folder have used; 0 where the system does not tell. */
export function processorOf(server: number, folder: string): Processor {
  const [first = ''] = readText(join(folder, 'postgres', 'postmaster.pid')).split('\n')
  const postmaster = Number(first)
  const running =
    postmaster === 0
      ? []
      : readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  return {
    serverMs: ticks(server, OWN),
    // Its database is started apart, so the children that have ended are those that read files.
    readersMs: ticks(server, OF_THE_ENDED),
    databaseMs:
      ticks(postmaster, [...OWN, ...OF_THE_ENDED]) +
      running.reduce((sum, pid) => sum + ticks(Number(pid), OWN), 0),
  }
}

/** What was used since then, for each of so many pieces of work. */
export function processorEach(before: Processor, after: Processor, pieces: number): Processor {
  return {
    serverMs: (after.serverMs - before.serverMs) / pieces,
    readersMs: (after.readersMs - before.readersMs) / pieces,
    databaseMs: (after.databaseMs - before.databaseMs) / pieces,
  }
}

function ticks(pid: number, places: readonly number[]): number {
  const fields = fieldsOf(pid)
  return places.reduce((sum, place) => sum + Number(fields[place] ?? 0), 0) * TICK_MS
}

function parentOf(pid: string): number {
  return Number(fieldsOf(pid)[1])
}

/** Behind the name of the program, which may hold anything. */
function fieldsOf(pid: number | string): readonly string[] {
  const text = readText(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
