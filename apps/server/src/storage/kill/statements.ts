import type { Indicators } from '@yinyu/rules'
import { recordFacts } from '../facts.ts'
import type { Done } from '../perform.ts'
import type { Acting } from '../scope.ts'
import type { Storage } from '../storage.ts'

const officer: Acting = { person: 'kill-officer', scope: { kind: 'region', region: '350000' } }

const indicators: Indicators = new Map([
  [
    'staff',
    {
      id: 'staff',
      title: '从业人员',
      kind: 'count',
      unit: '人',
      period: 'year',
      meaning: '人数',
      group: '经营',
      examples: [],
    },
  ],
])

/** One command of the load: a fact that carries the key of its command, so that each can be found again. */
export function writeOnce(storage: Storage, enterprise: string, key: string): Promise<Done<unknown>> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const statements = [
    {
      indicator: 'staff',
      year: 2025,
      value: key.length,
      source: 'declaration',
      sourceName: key,
      heldOn: '2025-12-31',
    },
  ] as const
  return storage.perform(officer, { key, kind: 'kill-write', content: { enterprise, key } }, (open) =>
    recordFacts(open, { enterprise, statements, indicators, today }),
  )
}
