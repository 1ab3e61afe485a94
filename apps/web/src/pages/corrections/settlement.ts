import type { Correction, FactRow } from '@yinyu/contract'
import type { FactValue, Indicator } from '@yinyu/rules'
import { readEntry } from '../self-check/read-entry.ts'
import type { Entry } from '../self-check/sheet.ts'
import { strings } from './strings.ts'

const words = strings.form
const ANSWER_LEAST = 2

/** What the officer has filled in. */
export interface Settling {
  readonly decision: 'accepted' | 'rejected' | undefined
  readonly entry: Entry
  readonly answer: string
}

/** As it is sent. */
export type Settlement =
  | { readonly decision: 'accepted'; readonly value: FactValue; readonly answer: string }
  | { readonly decision: 'rejected'; readonly answer: string }

/** Reads what was filled in: what can be sent, or what is missing, one sentence each. */
export function readSettling(
  { decision, entry, answer }: Settling,
  indicator: Indicator,
  { said }: Pick<Correction, 'said'>,
): { readonly settlement: Settlement } | { readonly faults: readonly string[] } {
  const read = decision === 'accepted' ? readEntry(indicator, entry) : {}
  const faults = [
    ...(decision === undefined ? [words.needDecision] : []),
    ...(decision === 'accepted' ? valueFaults(read, said) : []),
    ...(answer.trim().length < ANSWER_LEAST ? [words.needAnswer] : []),
  ]
  if (faults.length > 0 || decision === undefined) return { faults }
  const told = { answer: answer.trim() }
  if (decision === 'rejected' || read.value === undefined)
    return { settlement: { decision: 'rejected', ...told } }
  return { settlement: { decision, value: read.value, ...told } }
}

function valueFaults({ value, fault }: ReturnType<typeof readEntry>, said: FactValue): readonly string[] {
  if (fault !== undefined) return [`${words.value}：${fault}。`]
  if (value === undefined) return [words.needValue]
  return value === said ? [words.sameValue] : []
}

/** What will happen, one sentence each, before it happens. */
export function saySettlement(
  settlement: Settlement,
  given: {
    /** 2025年营业收入 */
    readonly what: string
    readonly said: FactValue
    readonly sourceName: string
    readonly enterprise: string
    /** What the source has said since; then nothing is changed. */
    readonly since: FactRow | undefined
    readonly say: (value: FactRow['value']) => string
  },
): readonly string[] {
  const { what, said, sourceName, enterprise, since, say } = given
  return [
    ...(since === undefined
      ? [
          settlement.decision === 'accepted'
            ? `“${what}”由 ${say(said)} 改为 ${say(settlement.value)}，来源仍是${sourceName}，状态改为已确认；原来的说法留在全部记录里。`
            : `“${what}”仍是 ${say(said)}，状态由有争议改为已确认。`,
        ]
      : [
          `${sourceName}在异议提出后又有新的说法：${say(since.value)}。以新的为准，这里只办结异议、答复企业，不改数。`,
        ]),
    `${enterprise}会收到消息，读到您写的答复。`,
    '异议办结，不能再改；企业仍不同意，可以重新提出。',
  ]
}
