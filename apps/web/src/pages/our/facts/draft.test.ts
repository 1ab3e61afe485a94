import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import {
  afterSave,
  changesOf,
  emptyDraft,
  followOn,
  recallInto,
  settleClash,
  textIn,
  typeInto,
  WITHDRAWN_TEXT,
} from './draft.ts'

const { indicators } = exampleDefinitions
const revenue = 'revenue@2025'
const started = { ...emptyDraft, saved: { [revenue]: { text: '100', unit: '万元', value: 100_000_000 } } }

test('what is typed is to be saved with what stood there before', () => {
  const draft = typeInto(typeInto(started, revenue, '12'), revenue, '１２０')
  expect(changesOf(draft, indicators)).toEqual([
    { key: revenue, before: '100', entry: { text: '１２０', unit: '万元', value: 120_000_000 } },
  ])
})

test('what cannot be read is saved as it was typed, without a value', () => {
  expect(changesOf(typeInto(emptyDraft, revenue, '一百'), indicators)).toEqual([
    { key: revenue, before: '', entry: { text: '一百', unit: '万元' } },
  ])
})

test('a field marked for taking back is sent as such, without a value', () => {
  const draft = typeInto(emptyDraft, 'staff@2025', WITHDRAWN_TEXT)
  expect(changesOf(draft, indicators)).toEqual([
    { key: 'staff@2025', before: '', entry: { text: WITHDRAWN_TEXT, withdraws: true } },
  ])
})

test('an emptied field is taken out', () => {
  expect(changesOf(typeInto(started, revenue, ''), indicators)).toEqual([{ key: revenue, before: '100' }])
})

test('what the server took is no longer unsaved', () => {
  const draft = typeInto(started, revenue, '120')
  const entries = { [revenue]: { text: '120' } }
  expect(afterSave(draft, changesOf(draft, indicators), { entries, conflicts: [] })).toEqual({
    saved: entries,
    typed: {},
    clashes: {},
  })
})

test('what is typed while saving is under way follows on what was sent', () => {
  const sent = changesOf(typeInto(started, revenue, '12'), indicators)
  const after = afterSave(typeInto(typeInto(started, revenue, '12'), revenue, '120'), sent, {
    entries: { [revenue]: { text: '12' } },
    conflicts: [],
  })
  expect(after.typed).toEqual({ [revenue]: { text: '120', before: '12' } })
})

const clashing = () => {
  const draft = typeInto(started, revenue, '120')
  const entries = { [revenue]: { text: '200' } }
  return afterSave(draft, changesOf(draft, indicators), {
    entries,
    conflicts: [{ key: revenue, theirs: '200' }],
  })
}

test('where a colleague was quicker both texts stand, and nothing is sent until one is chosen', () => {
  expect(clashing().clashes).toEqual({ [revenue]: { theirs: '200', mine: '120' } })
  expect(changesOf(clashing(), indicators)).toEqual([])
})

test('choosing one’s own text sends it over the colleague’s', () => {
  const sent = changesOf(settleClash(clashing(), revenue, 'mine'), indicators)
  expect(sent.map(({ before, entry }) => [before, entry?.text])).toEqual([['200', '120']])
})

test('choosing the colleague’s text leaves nothing unsaved', () => {
  const settled = settleClash(clashing(), revenue, 'theirs')
  expect([settled.typed, textIn(settled, revenue)]).toEqual([{}, '200'])
})

test('what was kept from before a sign-in returns, yet not over newer typing', () => {
  const kept = { [revenue]: { text: '7', before: '100' }, 'staff@2025': { text: '9', before: '' } }
  const draft = recallInto(typeInto(started, revenue, '8'), kept)
  expect([textIn(draft, revenue), textIn(draft, 'staff@2025')]).toEqual(['8', '9'])
})

test('the last word on closing follows on what is under way, and does not repeat it', () => {
  const underWay = changesOf(typeInto(typeInto(started, revenue, '12'), 'staff@2025', '9'), indicators)
  const last = changesOf(typeInto(typeInto(started, revenue, '120'), 'staff@2025', '9'), indicators)
  expect(followOn(last, underWay).map(({ key, before, entry }) => [key, before, entry?.text])).toEqual([
    [revenue, '12', '120'],
  ])
})
