// `node bench/server/readers.ts [firms] [readers] [seconds]`: a server with a sample province, read by many at once.
// Search of the registry and the page of a firm (its file and its facts), by officers of province, city and county.
// DATABASE_URL chooses a server of your own with EMPTY records; without it the embedded database of a new folder is used.
import { rmSync } from 'node:fs'
import { startHouse, signIn, type Reader } from './house.ts'
import { percentile } from './percentile.ts'
import { processorEach } from './processor.ts'

const [firms = 20_000, readers = 100, seconds = 20] = process.argv.slice(2).map(Number)
const PAUSES_MS = [0, 1_000]
const searches = ['示例', '鞋', '精密', 'jjsl', '机械', '9135058', '云', 'kj', '泉州示例', '新材料']

const house = await startHouse(firms)
console.log(`${firms} firms, filled and ready in ${(house.firstReadyMs / 1000).toFixed(1)} s`)
try {
  const officers = await Promise.all(
    ['shili-sheng', 'shili-shi', 'shili-xian'].map((name) => signIn(house.address, name)),
  )
  const ids = await firmIds(officers)
  for (const pauseMs of PAUSES_MS) await measure(officers, ids, pauseMs)
} finally {
  const memory = house.memoryMb()
  await house.stop()
  const again = await startHouse(firms, house.folder)
  console.log(`cold start with ${firms} firms to ready: ${(again.firstReadyMs / 1000).toFixed(2)} s`)
  console.log(
    `memory of the server process after the readers: ${memory.node} MB; database processes: ${memory.database} MB`,
  )
  await again.stop()
  rmSync(house.folder, { recursive: true, force: true })
}

async function firmIds(officers: readonly Reader[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    officers.map(async (reader) => {
      const { rows } = await reader.get<{ rows: { id: string }[] }>('/api/enterprises?most=100&sort=name')
      return rows.map(({ id }) => id)
    }),
  )
}

/** All readers at once for a while; each waits `pauseMs` after every answer, as somebody who reads it would. */
async function measure(
  officers: readonly Reader[],
  ids: readonly (readonly string[])[],
  pauseMs: number,
): Promise<void> {
  const taken = { search: [] as number[], file: [] as number[], facts: [] as number[] }
  const before = { house: house.processor(), load: process.cpuUsage() }
  const until = performance.now() + seconds * 1000
  const one = async (number: number): Promise<void> => {
    const officer = officers[number % officers.length]
    const own = ids[number % officers.length] ?? []
    let turn = number
    // They do not all begin in the same instant.
    await sleep(Math.random() * Math.max(pauseMs, 200))
    if (officer === undefined) return
    while (performance.now() < until) {
      turn += 1
      const find = encodeURIComponent(searches[turn % searches.length] ?? '')
      await timed(taken.search, () => officer.get(`/api/enterprises?find=${find}&page=${1 + (turn % 3)}`))
      await sleep(pauseMs)
      const id = own[turn % own.length]
      await timed(taken.file, () => officer.get(`/api/enterprises/${id}`))
      await timed(taken.facts, () => officer.get(`/api/enterprises/${id}/facts`))
      await sleep(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, number) => one(number)))
  const answers = Object.values(taken).reduce((sum, { length }) => sum + length, 0)
  console.log(
    `\n${readers} readers, ${pauseMs} ms between pages: ${(answers / seconds).toFixed(0)} answers a second`,
  )
  const { serverMs, databaseMs } = processorEach(before.house, house.processor(), answers)
  const { user, system } = process.cpuUsage(before.load)
  const loadMs = (user + system) / 1000 / answers
  console.log(
    `processor time an answer: server ${serverMs.toFixed(2)} ms, database ${databaseMs.toFixed(2)} ms, the readers themselves ${loadMs.toFixed(2)} ms`,
  )
  for (const [name, times] of Object.entries(taken))
    console.log(
      `${name.padEnd(7)} ${String(times.length).padStart(7)} answers, p50 ${percentile(times, 50)} ms, p95 ${percentile(times, 95)} ms, p99 ${percentile(times, 99)} ms`,
    )
}

async function timed(into: number[], ask: () => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  await ask()
  into.push(performance.now() - begun)
}

function sleep(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
