// `node bench/storage/kill.ts [rounds]`: kills the server, the database and both in turn, while eight writers write,
// and counts what became of every acknowledged command. Not part of `npm run bench`: it takes seven minutes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkStructures, killRounds, victims, type Round } from '@yinyu/server/kill-rounds'

const ROUNDS_USUAL = 200
const WRITE_MS_MOST = 500
const STRUCTURES_EVERY = 25

const rounds = Number(process.argv[2] ?? ROUNDS_USUAL)
const folder = mkdtempSync(join(tmpdir(), 'yinyu-kill-'))
const done: Round[] = []
const started = performance.now()
for await (const round of killRounds(folder, { rounds, writeMs: () => Math.random() * WRITE_MS_MOST })) {
  done.push(round)
  const { victim, acknowledged, storedUntold, lost, torn, doubled } = round
  console.log(
    `${done.length} ${victim}: ${acknowledged} acknowledged, ${storedUntold} stored untold, ${lost} lost, ${torn} torn, ${doubled} doubled`,
  )
  if (done.length % STRUCTURES_EVERY === 0) console.log(`${await checkStructures(folder)} indexes sound`)
}
console.log(`\n${rounds} rounds in ${((performance.now() - started) / 1000).toFixed(0)} s`)
console.log('killed    rounds  acknowledged  stored untold  lost  torn  doubled  recovered, median  most')
for (const victim of victims) {
  const own = done.filter((round) => round.victim === victim)
  const sum = (key: keyof Omit<Round, 'victim'>) => own.reduce((total, round) => total + round[key], 0)
  const times = own.map(({ recoveredMs }) => recoveredMs).toSorted((a, b) => a - b)
  const seconds = (ms = 0) => `${(ms / 1000).toFixed(2)} s`
  const counts = [
    own.length,
    sum('acknowledged'),
    sum('storedUntold'),
    sum('lost'),
    sum('torn'),
    sum('doubled'),
  ]
  console.log([victim, ...counts, seconds(times[times.length >> 1]), seconds(times.at(-1))].join('  '))
}
rmSync(folder, { recursive: true })
process.exitCode = done.some(({ lost, torn, doubled }) => lost + torn + doubled > 0) ? 1 : 0
