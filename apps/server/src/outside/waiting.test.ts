import { describe, expect, test } from 'vitest'
import { outsideFault } from './outside-fault.ts'
import { retrying, usualPatience, waitBefore, type Sleep } from './waiting.ts'

const { signal } = new AbortController()

/** Fails as often as told, and gives the waits that lay between the tries. */
async function tryWith(failures: readonly Error[], random = () => 0.5) {
  const waits: number[] = []
  const sleep: Sleep = (ms) => Promise.resolve(void waits.push(ms))
  const left = [...failures]
  const work = () => {
    const failure = left.shift()
    return failure === undefined ? Promise.resolve('answer') : Promise.reject(failure)
  }
  const result = await retrying(work, { patience: usualPatience, sleep, random, signal }).catch(
    (error: Error) => error.message,
  )
  return { result, waits }
}

const later = (waitMs?: number) => outsideFault('CONNECTOR_BUSY', '等', { again: 'later', waitMs })

describe('asking again', () => {
  test('waits longer each time, half of it by chance', async () => {
    expect(await tryWith([later(), later(), later()])).toEqual({ result: 'answer', waits: [375, 750, 1_500] })
    expect([0, 1].map((chance) => waitBefore(1, usualPatience, chance))).toEqual([250, 500])
    expect(waitBefore(30, usualPatience, 1)).toBe(usualPatience.mostMs)
  })

  test('keeps the wait that the register asks for', async () => {
    expect(await tryWith([later(7_000)])).toEqual({ result: 'answer', waits: [7_000] })
  })

  test('does not sit through a wait beyond its patience', async () => {
    const { result, waits } = await tryWith([later(usualPatience.mostMs + 1)])
    expect(result).toContain('CONNECTOR_BUSY')
    expect(waits).toEqual([])
  })

  test('gives up after its tries', async () => {
    const { result, waits } = await tryWith([later(), later(), later(), later()])
    expect(result).toContain('CONNECTOR_BUSY')
    expect(waits).toHaveLength(usualPatience.tries - 1)
  })

  test.each([
    ['a fault that will stay', outsideFault('CONNECTOR_REDIRECT', '改'), 'CONNECTOR_REDIRECT'],
    ['an error of the program', new Error('a bug'), 'a bug'],
  ])('does not ask again after %s', async (_, failure, told) => {
    const { result, waits } = await tryWith([failure])
    expect(result).toContain(told)
    expect(waits).toEqual([])
  })
})
