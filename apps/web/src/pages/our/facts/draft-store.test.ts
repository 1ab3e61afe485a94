import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import type { Memory } from './draft-memory.ts'
import { makeDraftStore, type DraftGiven } from './draft-store.ts'
import { textIn, type Change, type Entries } from './draft.ts'

const { indicators } = exampleDefinitions
const revenue = 'revenue@2025'

/** A server of one's own: keeps what is sent, waits where told to, refuses where told to. */
function serverOf() {
  const sent: (readonly Change[])[] = []
  let entries: Entries = {}
  let gate = Promise.resolve()
  let isClosed = false
  const send: DraftGiven['send'] = async (changes) => {
    sent.push(changes)
    await gate
    if (isClosed) return { state: 'failed', fault: '请先登录', needsSignIn: true }
    for (const { key, entry } of changes) if (entry) entries = { ...entries, [key]: entry }
    return { entries, conflicts: [] }
  }
  return {
    sent,
    send,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      gate = promise.then(() => undefined)
      return () => resolve(undefined)
    },
    close: () => {
      isClosed = true
    },
  }
}

function storeWith(server: ReturnType<typeof serverOf>, kept = new Map<string, string>()) {
  const memory: Memory = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
  return makeDraftStore({
    indicators,
    entries: {},
    memory,
    memoryKey: 'k',
    send: server.send,
    clock: () => '14:03',
  })
}

test('a save tells when, and leaves nothing unsaved', async () => {
  const store = storeWith(serverOf())
  store.type(revenue, '120')
  await store.save()
  expect([store.get().saving, store.unsaved()]).toEqual([{ state: 'saved', at: '14:03' }, []])
})

test('what is typed while a save is under way is saved after it, with what that one sent as before', async () => {
  const server = serverOf()
  const store = storeWith(server)
  store.type(revenue, '12')
  const open = server.hold()
  const first = store.save()
  await Promise.resolve()
  store.type(revenue, '120')
  const second = store.save()
  open()
  await Promise.all([first, second])
  expect(server.sent.map(([change]) => [change?.before, change?.entry?.text])).toEqual([
    ['', '12'],
    ['12', '120'],
  ])
})

test('after an expired session the text is there again for the next form', async () => {
  const server = serverOf()
  const kept = new Map<string, string>()
  const store = storeWith(server, kept)
  store.type(revenue, '120')
  server.close()
  await store.save()
  expect(store.get().saving).toEqual({ state: 'failed', fault: '请先登录', needsSignIn: true })
  expect(textIn(storeWith(serverOf(), kept).get().draft, revenue)).toBe('120')
})
