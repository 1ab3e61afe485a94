import { factKey, type FactValue } from '@yinyu/rules'
import type { Reading } from '../storage/transaction.ts'
import type { Connector } from './connector.ts'
import type { Saying } from './saying.ts'

/** What a source has said so far of some enterprises. */
export interface SaidBefore {
  readonly idOf: (creditCode: string) => string | undefined
  /** Whether the source already stands by this on that day. */
  readonly knows: (saying: Saying) => boolean
}

interface Word {
  readonly heldOn: string
  readonly value: FactValue | undefined
}

/** Looks up the enterprises of the sayings that the connector sees, and the words of its source about them. */
export async function readSaidBefore(
  { sql }: Reading,
  { source, indicators }: Connector,
  sayings: readonly Saying[],
): Promise<SaidBefore> {
  const codes = [...new Set(sayings.map(({ creditCode }) => creditCode))]
  const firms = await sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code'])
    .where('credit_code', 'in', codes)
    .execute()
  const ids = new Map(firms.map(({ id, credit_code }) => [credit_code, id]))
  const facts =
    firms.length === 0
      ? []
      : await sql
          .selectFrom('fact')
          .select(['enterprise_id', 'indicator', 'year', 'held_on'])
          .select(['number_value', 'text_value', 'flag_value'])
          .where('enterprise_id', 'in', [...ids.values()])
          .where('source', '=', source.kind)
          .where('source_name', '=', source.name)
          .where('indicator', 'in', [...indicators])
          .orderBy('held_on')
          .orderBy('seq')
          .execute()
  const words = new Map<string, Word[]>()
  for (const { enterprise_id, indicator, year, held_on, number_value, text_value, flag_value } of facts) {
    const key = `${enterprise_id} ${factKey(indicator, year ?? undefined)}`
    const value = number_value ?? text_value ?? flag_value ?? undefined
    words.set(key, [...(words.get(key) ?? []), { heldOn: held_on, value }])
  }
  return {
    idOf: (code) => ids.get(code),
    knows: ({ creditCode, indicator, year, heldOn, value }) => {
      const said = words.get(`${ids.get(creditCode)} ${factKey(indicator, year)}`) ?? []
      // The word in force on that day, the later recorded last; taking back what was never said says nothing.
      return said.findLast((word) => word.heldOn <= heldOn)?.value === value
    },
  }
}
