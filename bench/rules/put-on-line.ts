import type { Fact, FactKey } from '@yinyu/rules'
import type { Chance } from './chance.ts'
import { ceiling, minus, over, parse } from './fraction.ts'
import { valueOf } from './oracle.ts'
import type { Comparison, Relation } from './plain/plain.ts'
import { factsOfSum } from './plain/walk.ts'

/** Moves the first fact of a measure, in which every measure of the law is linear, to the line or one unit beside it. */
export function putOnLine(
  { measure, line, relation }: Comparison,
  facts: Map<FactKey, Fact>,
  chance: Chance,
): void {
  const [lever] = factsOfSum(measure.of)
  if (lever === undefined || typeof facts.get(lever)?.value !== 'number') return
  const before = facts.get(lever)?.value ?? 0
  const at = (value: number) => valueOf(measure.of, facts.set(lever, { value }))
  const none = at(0)
  const far = at(1_000_000_000)
  facts.set(lever, { value: before })
  const slope = none && far && minus(far, none)
  if (!none || !slope || slope.top <= 0n) return
  const exactly = over(minus(parse(line), none), slope)
  const value =
    Number(ceiling({ top: exactly.top * 1_000_000_000n, bottom: exactly.bottom })) +
    stepBeside(relation, chance)
  if (value >= 0 && Number.isSafeInteger(value)) facts.set(lever, { value })
}

/** Mostly the line itself, which the law counts in; sometimes one unit on the side that it leaves out. */
function stepBeside(relation: Relation, chance: Chance): number {
  const inside = relation === 'at-least' || relation === 'more-than' ? 1 : -1
  const onLine = relation === 'at-least' || relation === 'at-most' ? 0 : inside
  return chance.pick([onLine, onLine, onLine, onLine, onLine, onLine, inside, inside, -inside])
}
