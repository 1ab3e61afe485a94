import type { Draft } from '@yinyu/contract'
import { expect } from 'vitest'
import { boardOf, deskOf } from '../../../bulk/testing/board-of.ts'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'

export const JINJIANG = '350582'

/** A small policy that only wants the judgement of its cases. */
export const content = {
  title: '研发补助',
  level: '县',
  region: { in: [JINJIANG], named: '晋江市' },
  benefitKind: '补助',
  status: 'in-force',
  statusBecause: '本单位编写',
  document: { title: '研发补助办法', tag: 'O', sources: ['https://example.gov.cn/1'] },
  summary: '研发费用一百万元以上，补助一成。',
  automatic: 'no',
  who: [{ kind: 'at-least', indicator: 'rd-expense', value: '100万元', clause: '第二条', tag: 'O' }],
  gives: { kind: 'share', of: 'rd-expense', share: '10%', cap: '300万元' },
}

/** Firms on the line, above the cap, short of it, of which the figure is not known, and elsewhere. */
const firms = [
  ['on', '350582', 100_000_000],
  ['far above', '350582', 10_000_000_000],
  ['short', '350582', 99_999_999],
  ['not known', '350582', undefined],
  ['elsewhere', '350581', 100_000_000],
].map(([id, region, research]) => ({
  id: String(id),
  facts: new Map([
    ['region', { value: String(region) }],
    ...(research === undefined ? [] : [['rd-expense@2025', { value: Number(research) }] as const]),
  ]),
}))

/** A house in which an officer of a county writes policies and a reviewer of the city decides. */
export interface DraftDesk {
  readonly it: TestHouse
  readonly officer: () => TestCaller
  readonly reviewer: () => TestCaller
  readonly now: () => Date
  /** It is another day: people sign in anew, since no session lasts for days. */
  readonly begins: (day: string) => Promise<void>
  readonly begin: (body?: object) => Promise<string>
  readonly read: (id: string) => Promise<Draft>
  readonly save: (
    id: string,
    version: number,
    given?: object,
    by?: TestCaller,
  ) => ReturnType<TestCaller['send']>
  readonly markAll: (id: string, judgement?: string) => ReturnType<TestCaller['send']>
  /** A draft that waits for its reviewer. */
  readonly submitted: (publishFrom?: string) => Promise<string>
  readonly approve: (id: string, by?: TestCaller) => ReturnType<TestCaller['send']>
  readonly published: () => Promise<readonly { id: string; to?: string }[]>
}

export async function openDraftDesk(engine: Engine): Promise<DraftDesk> {
  let now = new Date('2026-11-22T02:00:00Z')
  const it = await openHouse(engine, {
    now: () => now,
    boards: (_, definitions) => deskOf(boardOf(definitions, '2026-11-22', firms)),
  })
  const people = async () => ({
    officer: await it.signIn({ role: 'officer', region: JINJIANG }),
    reviewer: await it.signIn({ role: 'reviewer', region: '350500' }),
  })
  let here = await people()
  const begin: DraftDesk['begin'] = async (body = { from: 'empty', title: '研发补助' }) =>
    ((await here.officer.send('/api/drafts', body)).answer as { id: string }).id
  const read: DraftDesk['read'] = async (id) => (await here.officer.get(`/api/drafts/${id}`)).answer as Draft
  const save: DraftDesk['save'] = (id, version, given = content, by = here.officer) =>
    by.send(`/api/drafts/${id}/save`, { version, content: given })
  const markAll: DraftDesk['markAll'] = async (id, judgement = 'right') => {
    const fingerprints = (await read(id)).checked.cases.map((one) => one.fingerprint)
    return here.officer.send(`/api/drafts/${id}/marks`, { fingerprints, judgement })
  }
  return {
    it,
    officer: () => here.officer,
    reviewer: () => here.reviewer,
    now: () => now,
    begins: async (day) => {
      now = new Date(`${day}T02:00:00Z`)
      here = await people()
    },
    begin,
    read,
    save,
    markAll,
    submitted: async (publishFrom = '2026-11-22') => {
      const id = await begin()
      await save(id, 1)
      await markAll(id)
      const sent = await here.officer.send(`/api/drafts/${id}/submit`, { version: 2, publishFrom })
      expect(sent.answer).toEqual({ done: true })
      return id
    },
    approve: async (id, by = here.reviewer) => {
      const { hash } = await read(id)
      return by.send(`/api/drafts/${id}/decide`, { decision: 'approved', hash })
    },
    published: async () =>
      (
        (await it.stranger.get('/api/published-policies')).answer as {
          policies: { id: string; to?: string }[]
        }
      ).policies,
  }
}

/** Why something was refused. */
export function refusedAs({ answer }: { readonly answer: unknown }): string | undefined {
  return (answer as { refused?: string }).refused
}
