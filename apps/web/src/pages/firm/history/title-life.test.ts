import type { LifeEvent } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { titlesOn } from './title-life.ts'

const title = { id: 't1', kind: 'specialised-sme' }
const titleIds = [{ ...title, issuer: '福建省工业和信息化厅', certificateNumber: undefined }]
function event(kind: string, happenedOn: string, more: Partial<LifeEvent> = {}): LifeEvent {
  const recordedAt = `${happenedOn}T02:00:00.000Z`
  return {
    id: `${kind} ${happenedOn}`,
    about: 'title',
    title,
    kind,
    happenedOn,
    recordedAt,
    document: '文件',
    ...more,
  }
}
const granted = event('granted', '2021-06-01', { validFrom: '2021-06-01', validTo: '2024-05-31' })
const on = (events: readonly LifeEvent[], day: string, knownOn = '2026-11-21') =>
  titlesOn({ titleIds, events: [...events] }, { on: day, knownOn })[0]?.held

test('a title stands as its events up to the day say', () => {
  const events = [
    event('revoked', '2025-09-01'),
    event('resumed', '2025-03-01'),
    event('suspended', '2025-01-01'),
    event('extended', '2024-05-01', { validTo: '2027-05-31' }),
    granted,
  ]
  expect(
    ['2021-05-31', '2021-06-01', '2024-06-01', '2025-02-01', '2025-04-01', '2026-01-01'].map((day) => {
      const held = on(events, day)
      return held && [held.validTo, held.hold]
    }),
  ).toEqual([
    undefined,
    ['2024-05-31', 'free'],
    ['2027-05-31', 'free'],
    ['2027-05-31', 'suspended'],
    ['2027-05-31', 'free'],
    ['2027-05-31', 'revoked'],
  ])
})

test('what was corrected does not count', () => {
  const revoked = event('revoked', '2025-09-01')
  const events = [event('annulled', '2025-10-01', { annuls: revoked.id }), revoked, granted]
  expect(on(events, '2026-01-01')?.hold).toBe('free')
})

test('what was recorded later was not known then', () => {
  const late = event('extended', '2024-05-01', {
    validTo: '2027-05-31',
    recordedAt: '2025-01-10T02:00:00.000Z',
  })
  expect(on([late, granted], '2024-06-01', '2024-06-01')?.validTo).toBe('2024-05-31')
  expect(on([late, granted], '2024-06-01')?.validTo).toBe('2027-05-31')
})
