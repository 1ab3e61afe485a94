import { expect, test } from 'vitest'
import { dutiesOf } from './duties.ts'

const title = (kind: string, validFrom: string, validTo: string, hold: 'free' | 'revoked' = 'free') => ({
  kind,
  grantedOn: validFrom,
  validFrom,
  validTo,
  hold,
})
const states = (given: Parameters<typeof dutiesOf>[0]) =>
  dutiesOf(given).map(({ id, on, state }) => [id, on, state])
const held = [title('specialised-sme', '2024-06-01', '2027-05-31')]

test('who holds a title of the ladder updates by 31 May', () => {
  expect(states({ titles: held, updated: [], today: '2026-05-31' })).toEqual([
    ['update-2026', '2026-05-31', 'soon'],
    ['update-2027', '2027-05-31', 'later'],
    ['end-specialised-sme-2027-05-31', '2027-05-31', 'later'],
  ])
})

test('the day after it is overdue, unless it was done', () => {
  expect(states({ titles: held, updated: [], today: '2026-06-01' })[0]).toEqual([
    'update-2026',
    '2026-05-31',
    'overdue',
  ])
  expect(states({ titles: held, updated: [2026], today: '2026-06-01' })[0]).toEqual([
    'update-2026',
    '2026-05-31',
    'done',
  ])
})

test('an end is soon from 90 days before on, overdue afterwards, done when followed by a later one', () => {
  const ends = (today: string, ...more: ReturnType<typeof title>[]) =>
    states({ titles: [...held, ...more], updated: [2026, 2027, 2028], today }).find(
      ([id]) => id === 'end-specialised-sme-2027-05-31',
    )?.[2]
  expect([ends('2027-03-01'), ends('2027-03-02'), ends('2027-05-31'), ends('2027-06-01')]).toEqual([
    'later',
    'soon',
    'soon',
    'overdue',
  ])
  expect(ends('2027-06-01', title('specialised-sme', '2027-06-01', '2030-05-31'))).toBe('done')
})

test('a title that was taken away asks for nothing', () => {
  expect(
    dutiesOf({
      titles: [title('little-giant', '2024-06-01', '2027-05-31', 'revoked')],
      updated: [],
      today: '2026-01-01',
    }),
  ).toEqual([])
})

test('what is given anew each year is not promised a re-check', () => {
  const notes = dutiesOf({
    titles: [
      title('tech-sme', '2025-12-19', '2026-12-18'),
      title('specialised-sme', '2025-12-19', '2028-12-18'),
    ],
    updated: [2026, 2027],
    today: '2026-11-22',
  }).map(({ id, note }) => [id, note.includes('复核')])
  expect(notes).toContainEqual(['end-tech-sme-2026-12-18', false])
  expect(notes).toContainEqual(['end-specialised-sme-2028-12-18', true])
})
