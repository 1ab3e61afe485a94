import { beforeEach, expect, test, vi } from 'vitest'
import { liveAsker } from './live-asker.ts'

interface Sent {
  readonly question: string
  readonly signal: AbortSignal
  readonly answer: (text: string) => Promise<void>
  readonly fail: () => Promise<void>
}

/** A server that answers when the test says so, and everything that was told. */
function open() {
  const sent: Sent[] = []
  const told: string[] = []
  const frames: (() => void)[] = []
  const settled = async (act: () => void) => {
    act()
    await Promise.resolve()
    await Promise.resolve()
  }
  const asker = liveAsker<string, string>({
    send: (question, signal) =>
      new Promise((resolve, reject) => {
        sent.push({
          question,
          signal,
          answer: (text) => settled(() => resolve(text)),
          fail: () => settled(() => reject(new Error('broken'))),
        })
      }),
    onAnswer: (question, answer, is) => told.push(`${question}=${answer} ${is}`),
    onFailure: (question) => told.push(`${question} failed`),
    groundOf: (question) => question.slice(0, 1),
    nextFrame: (then) => frames.push(then),
  })
  const draw = () => frames.splice(0).forEach((frame) => frame())
  return { asker, sent, told, draw }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('what is asked within one frame is one question, the last', () => {
  const { asker, sent, draw } = open()
  for (const question of ['a1', 'a2', 'a3']) asker.ask(question)
  draw()
  expect(sent.map(({ question }) => question)).toEqual(['a3'])
})

test('while one is under way the latest waits, and a quick answer is shown as an older one', async () => {
  const { asker, sent, told, draw } = open()
  for (const question of ['a1', 'a2', 'a3']) {
    asker.ask(question)
    draw()
  }
  await sent[0]?.answer('x')
  await sent[1]?.answer('y')
  expect(sent.map(({ question }) => question)).toEqual(['a1', 'a3'])
  expect(told).toEqual(['a1=x older', 'a3=y latest'])
})

test('what takes long is called off for the newer question, and its answer is dropped', async () => {
  const { asker, sent, told, draw } = open()
  asker.ask('a1')
  draw()
  asker.ask('a2')
  draw()
  vi.advanceTimersByTime(400)
  expect([sent[0]?.signal.aborted, sent[1]?.question]).toEqual([true, 'a2'])
  await sent[0]?.answer('late')
  await sent[1]?.answer('y')
  expect(told).toEqual(['a2=y latest'])
})

test('a question about something else is not kept waiting', async () => {
  const { asker, sent, told, draw } = open()
  asker.ask('a1')
  draw()
  asker.ask('b1')
  draw()
  expect([sent[0]?.signal.aborted, sent[1]?.question]).toEqual([true, 'b1'])
  await sent[0]?.answer('of another')
  expect(told).toEqual([])
})

test('a failure is told unless something newer is asked, and asking goes on', async () => {
  const { asker, sent, told, draw } = open()
  asker.ask('a1')
  draw()
  asker.ask('a2')
  draw()
  await sent[0]?.fail()
  await sent[1]?.fail()
  asker.ask('a3')
  draw()
  await sent[2]?.answer('z')
  expect(told).toEqual(['a2 failed', 'a3=z latest'])
})

test('after the page is left nothing is told', async () => {
  const { asker, sent, told, draw } = open()
  asker.ask('a1')
  draw()
  asker.ask('a2')
  asker.stop()
  draw()
  await sent[0]?.answer('x')
  expect([sent[0]?.signal.aborted, sent.length, told]).toEqual([true, 1, []])
})
