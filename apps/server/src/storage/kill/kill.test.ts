import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkStructures, killRounds, type Round } from './rounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-kill-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

// The long version, 200 rounds, is `npm run bench -- kill`; its figures are in bench/README.md.
test('killed under load, server, database or both, nothing acknowledged is lost, torn or doubled', async () => {
  const done: Round[] = []
  for await (const round of killRounds(folder, { rounds: 3, writeMs: () => 100 })) done.push(round)
  expect(done.map(({ victim }) => victim)).toEqual(['server', 'database', 'both'])
  for (const round of done) {
    expect(round.acknowledged).toBeGreaterThan(0)
    expect([round.lost, round.torn, round.doubled]).toEqual([0, 0, 0])
  }
  expect(await checkStructures(folder)).toBeGreaterThan(0)
})
