import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { startAskedThread, type AskedThread } from './asked-thread.ts'
import type { SumSaid } from './testing/summing-thread.ts'

// A thread takes a second to start on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const program = new URL('./testing/summing-thread.ts', import.meta.url)
const begun: AskedThread<SumSaid, number>[] = []
const start = () => {
  const thread = startAskedThread<SumSaid, number>(program)
  begun.push(thread)
  return thread
}
afterEach(() => Promise.all(begun.splice(0).map((thread) => thread.cut())))

test('takes what it is told and asked in order, and answers who asked', async () => {
  const thread = start()
  const slow = thread.ask({ sum: 'after a while' })
  thread.tell({ add: 1 })
  const one = thread.ask({ sum: 'now' })
  thread.tell({ add: 2 })
  expect(await Promise.all([thread.ask({ sum: 'now' }), one, slow])).toEqual([3, 1, 0])
})

test('tells who asked what went wrong, nobody of what was only told, and goes on', async () => {
  const thread = start()
  thread.tell({ fail: 'once' })
  thread.tell({ add: 4 })
  const [wrong, right] = await Promise.allSettled([thread.ask({ fail: 'once' }), thread.ask({ sum: 'now' })])
  expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'no sum at 4' } })
  expect([right, thread.isGone()]).toEqual([{ status: 'fulfilled', value: 4 }, false])
})

test('lets nobody wait for a thread that is gone', async () => {
  const thread = start()
  const asked = [thread.ask({ fail: 'for good' }), thread.ask({ sum: 'now' })]
  const found = await Promise.allSettled(asked)
  expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(thread.isGone()).toBe(true)
  await expect(thread.ask({ sum: 'now' })).rejects.toThrow('the thread has ended')
})

test('ends after all that was said before', async () => {
  const thread = start()
  const last = thread.ask({ sum: 'after a while' })
  thread.end()
  expect(await last).toBe(0)
  await vi.waitFor(() => expect(thread.isGone()).toBe(true), { timeout: 20_000 })
})

test('keeps a process that nobody asks anything until it has prepared itself', async () => {
  const starting = fileURLToPath(new URL('./testing/start-once.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [starting], { timeout: 20_000 })
  expect(stdout).toBe('prepared\n')
})

test('keeps no process from ending when it is idle, and keeps one that waits for an answer', async () => {
  const asking = fileURLToPath(new URL('./testing/ask-once.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [asking], { timeout: 20_000 })
  expect(stdout).toBe('the sum is 0\n')
})
