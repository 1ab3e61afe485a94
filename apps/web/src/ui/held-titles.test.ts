import type { EnterpriseRow } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { heldTitles } from './held-titles.ts'

function title(kind: string, validTo: string): EnterpriseRow['titles'][number] {
  return { kind, grantedOn: '2024-01-01', validFrom: '2024-01-01', validTo, hold: 'free' }
}

test('the highest rung comes first, what is no rung last, each with its longest validity', () => {
  const titles = [
    title('hnte', '2027-01-01'),
    title('tech-sme', '2026-11-29'),
    title('specialised-sme', '2028-01-01'),
    title('tech-sme', '2026-12-18'),
  ]
  expect(heldTitles(titles, '2026-11-21')).toEqual([titles[2], titles[3], titles[0]])
})

test('what has ended or is held up is not held', () => {
  const revoked = { ...title('little-giant', '2028-01-01'), hold: 'revoked' as const }
  expect(heldTitles([title('tech-sme', '2026-11-20'), revoked], '2026-11-21')).toEqual([])
})
