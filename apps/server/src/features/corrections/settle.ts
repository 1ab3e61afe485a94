import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { indicatorOf, type FactValue, type Indicators } from '@yinyu/rules'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { StoredFact } from '../../storage/current-fact.ts'
import { findShapeFault } from '../../storage/fact-shape.ts'
import { readFacts } from '../../storage/facts.ts'
import type { Writing } from '../../storage/perform.ts'
import { sendMessage } from '../messages/send-message.ts'
import { restate } from './raise.ts'

/** How an objection ends: with a corrected value, with the value upheld, or taken back by who raised it. */
export type Outcome =
  | { readonly decision: 'accepted'; readonly value: FactValue; readonly answer: string }
  | { readonly decision: 'rejected'; readonly answer: string }
  | { readonly decision: 'withdrawn' }

interface Given {
  readonly correction: string
  readonly outcome: Outcome
  readonly indicators: Indicators
  readonly today: IsoDate
  readonly now: Date
}

/** Ends an objection: the fact is corrected or confirmed, and the enterprise is told. */
export async function settleObjection(
  open: Writing,
  { correction, outcome, indicators, today, now }: Given,
): Promise<{ done: true } | Refusal> {
  const found = await open.sql
    .selectFrom('correction')
    .select(['enterprise_id as enterprise', 'fact_id as fact', 'state'])
    .where('id', '=', correction)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'open') return refuse('CORRECTION_CLOSED', '这条异议已经处理完毕，不能再改。')
  const { enterprise } = found
  const facts = await readFacts(open, enterprise)
  const fact = facts.find(({ id }) => id === found.fact)
  if (fact?.value === undefined) throw new Error('an objection lost its fact')
  const value = outcome.decision === 'accepted' ? outcome.value : fact.value
  const fault = findShapeFault(indicatorOf(indicators, fact.indicator), { year: fact.year, value })
  if (fault !== undefined) return refuse('CORRECTION_VALUE', `${fault}，请检查更正后的数值。`, 'value')
  const state = outcome.decision === 'withdrawn' ? 'stated' : 'confirmed'
  const last = lastOfSameSource(facts, fact)
  // The source itself may have spoken again meanwhile: its newer word stands.
  if (last.state === 'disputed')
    await restate(open, {
      enterprise,
      fact: { ...fact, heldOn: last.heldOn },
      value,
      state,
      indicators,
      today,
    })
  await open.sql
    .updateTable('correction')
    .set({
      state: outcome.decision,
      answer: outcome.decision === 'withdrawn' ? null : outcome.answer,
      decided_by: open.acting.person,
      decided_at: now,
    })
    .where('id', '=', correction)
    .execute()
  if (outcome.decision !== 'withdrawn') {
    const { title } = indicatorOf(indicators, fact.indicator)
    const what = `${title}${fact.year === undefined ? '' : `（${fact.year} 年）`}`
    const how = outcome.decision === 'accepted' ? '已更正' : '维持原数据'
    await sendMessage(open, {
      to: { enterprise },
      title: `数据异议已处理：${what}${how}`,
      body: outcome.answer,
      link: '/our/facts',
    })
  }
  open.audit({ kind: `correction-${outcome.decision}`, objectKind: 'correction', object: correction })
  return { done: true }
}

function lastOfSameSource(facts: readonly StoredFact[], fact: StoredFact): StoredFact {
  return facts
    .filter(
      ({ indicator, year, source, sourceName }) =>
        indicator === fact.indicator &&
        year === fact.year &&
        source === fact.source &&
        sourceName === fact.sourceName,
    )
    .reduce((last, each) =>
      each.heldOn > last.heldOn || (each.heldOn === last.heldOn && each.seq > last.seq) ? each : last,
    )
}
