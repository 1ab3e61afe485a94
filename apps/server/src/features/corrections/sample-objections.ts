import { isRefusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { readFacts } from '../../storage/facts.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { raiseObjection } from './raise.ts'
import { settleObjection } from './settle.ts'

interface SampleObjection {
  readonly of: 'first firm' | 'second firm'
  readonly indicator: string
  /** By how much the firm says the figure is off. */
  readonly off: number
  readonly reason: string
  readonly evidence: string
  readonly answer?: string
}

const FEN_PER_WAN = 1_000_000

/** What the sample's people have objected to: two to be worked on, one settled. Fictional. */
const objections: readonly SampleObjection[] = [
  {
    of: 'first firm',
    indicator: 'staff',
    off: 6,
    reason: '有 6 名年底入职的员工，参保信息第二年 1 月才登记。',
    evidence: '示例材料：12 月工资表和劳动合同',
  },
  {
    of: 'second firm',
    indicator: 'staff',
    off: 3,
    reason: '3 名派驻外地的员工在当地参保，没有算进来。',
    evidence: '示例材料：外地参保缴费记录',
  },
  {
    of: 'first firm',
    indicator: 'revenue',
    off: 12 * FEN_PER_WAN,
    reason: '更正申报后营业收入应增加 12 万元。',
    evidence: '示例材料：更正申报表',
    answer: '已与税务登记核对，更正申报在办理中，生效后会自动更新，先维持原数据。',
  },
]

/** Raises the sample's objections as the clerk of both firms; its county officer has settled one. Once, however often. */
export async function raiseSampleObjections(
  storage: Storage,
  given: {
    readonly firms: readonly [string, string]
    readonly people: { readonly firm: string; readonly officer: Acting }
    readonly indicators: Indicators
    readonly today: IsoDate
    readonly now: Date
  },
): Promise<void> {
  const { firms, people, indicators, today, now } = given
  for (const [i, { of, indicator, off, reason, evidence, answer }] of objections.entries()) {
    const enterprise = of === 'first firm' ? firms[0] : firms[1]
    const raise = { key: `sample-objection-${i}`, kind: 'sample-objection', content: null }
    const acting: Acting = { person: people.firm, scope: { kind: 'enterprise', enterprise } }
    const { answer: raised } = await storage.perform(acting, raise, async (open) => {
      const said = (await readFacts(open, enterprise))
        .filter((fact) => fact.indicator === indicator && fact.source === 'register')
        .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
        .find(({ value }) => typeof value === 'number')
      if (typeof said?.value !== 'number') return null
      const fact = { fact: said.id, wanted: said.value + off, reason, evidence }
      const outcome = await raiseObjection(open, { ...fact, enterprise, indicators, today })
      return isRefusal(outcome) ? null : outcome.id
    })
    if (answer === undefined || raised === null) continue
    const settle = { key: `sample-objection-${i}-settled`, kind: 'sample-objection', content: null }
    const outcome = { decision: 'rejected', answer } as const
    await storage.perform(people.officer, settle, (open) =>
      settleObjection(open, { correction: raised, outcome, indicators, today, now }),
    )
  }
}
