import { yearOf, type IsoDate } from '@yinyu/kernel'
import { factKey, lowerAmounts, lowerDecision, purposes, type Definitions, type FactKey } from '@yinyu/rules'

/** The year of assessment and so many before it, of everything that is told by year: our own convention. */
const YEARS_BEFORE = 3

/**
 * The facts that a board has columns for: what any standard or policy in force on the day asks for with any purpose, what
 * their amounts rest on, and beyond that every other stored figure, so that a changed or new rule finds it. Texts such as
 * names are no columns unless a rule asks for them.
 */
export function boardKeys(definitions: Definitions, on: IsoDate): readonly FactKey[] {
  const { indicators, standards, policies } = definitions
  const before = known.get(policies)
  if (before?.indicators === indicators && before.standards === standards && before.on === on)
    return before.keys
  const keys = readKeys(definitions, on)
  known.set(policies, { indicators, standards, on, keys })
  return keys
}

/** Asked whenever somebody opens the board; what is published meanwhile makes another list of policies. */
const known = new WeakMap<
  Definitions['policies'],
  Pick<Definitions, 'indicators' | 'standards'> & { readonly on: IsoDate; readonly keys: readonly FactKey[] }
>()

function readKeys(definitions: Definitions, on: IsoDate): readonly FactKey[] {
  const asked = purposes.flatMap((purpose) => {
    const { keys } = lowerDecision(definitions, { on, purpose })
    return lowerAmounts(definitions, { on, purpose }, keys).keys
  })
  const year = yearOf(on)
  const years = Array.from({ length: YEARS_BEFORE + 1 }, (_, before) => year - before)
  const stored = [...definitions.indicators.values()]
    .filter(({ formula, kind }) => formula === undefined && kind !== 'text')
    .flatMap(({ id, period }) => (period === 'now' ? [factKey(id)] : years.map((each) => factKey(id, each))))
  return [...new Set([...asked, ...stored])]
}
