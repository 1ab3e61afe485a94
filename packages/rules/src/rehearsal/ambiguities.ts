import type { Act } from './act.ts'
import { countIn } from './act.ts'
import { differing, either, type FirmBits } from './firm-bits.ts'
import { outcomeIn } from './kept-counts.ts'
import type { Fallout, Outcome } from './outcome.ts'
import { placeValue } from './place-value.ts'
import { readingsIn, type PlacedReadings } from './readings-in.ts'

/** A clause that can be read in several ways, and whom the difference touches. */
export interface Ambiguity {
  readonly path: string
  readonly title: string
  readonly question: string
  readonly clause: string | undefined
  readonly readings: readonly { readonly id: string; readonly title: string; readonly outcome: Outcome }[]
  readonly pairs: readonly {
    readonly a: string
    readonly b: string
    readonly clause: number
    readonly whole: number
  }[]
}

export function ambiguitiesOf(act: Act): readonly Ambiguity[] {
  return readingsIn(act.changed, act.stage.occasion.purpose).map((placed) => {
    const { node, path } = placed
    const wholes = node.readings.map(({ id }) => wholeUnder(act, placed, id))
    const clauses = node.readings.map(({ when }) => act.stage.condition(when))
    return {
      path,
      title: node.title ?? node.question,
      question: node.question,
      clause: node.clause,
      readings: node.readings.map(({ id, title }, i) => ({
        id,
        title,
        outcome: outcomeIn(act.stage, wholes[i] ?? act.after, act.scope),
      })),
      pairs: node.readings.flatMap(({ id: a }, i) =>
        node.readings.slice(i + 1).map(({ id: b }, j) => ({
          a,
          b,
          clause: countIn(act, between(clauses[i], clauses[i + 1 + j])),
          whole: countIn(act, between(wholes[i], wholes[i + 1 + j])),
        })),
      ),
    }
  })
}

/** Firms that two readings treat differently, the clause alone or the whole rule. */
export function firmsBetweenReadings(
  act: Act,
  { path, a, b, of }: { path: string; a: string; b: string; of: 'clause' | 'whole' },
): FirmBits | undefined {
  const placed = readingsIn(act.changed, act.stage.occasion.purpose).find((each) => each.path === path)
  const found = placed && clausesOf(act, placed, a, b)
  if (!placed || !found) return undefined
  return of === 'clause'
    ? between(found[0], found[1])
    : between(wholeUnder(act, placed, a), wholeUnder(act, placed, b))
}

/** How the clause by itself falls out under two readings. */
export function clausesUnder(act: Act, { path, a, b }: { path: string; a: string; b: string }) {
  const placed = readingsIn(act.changed, act.stage.occasion.purpose).find((each) => each.path === path)
  return placed && clausesOf(act, placed, a, b)
}

function clausesOf(act: Act, { node }: PlacedReadings, a: string, b: string) {
  const [first, second] = [a, b].map((id) => node.readings.find((each) => each.id === id))
  return first && second && ([act.stage.condition(first.when), act.stage.condition(second.when)] as const)
}

type Verdicts = Pick<Fallout, 'met' | 'possible'> | undefined

function between(a: Verdicts, b: Verdicts): FirmBits {
  if (!a || !b) throw new Error('rehearsal: readings are compared in pairs')
  return either(differing(a.met, b.met), differing(a.possible, b.possible))
}

/** The changed rule with another reading first, since the first decides. */
function wholeUnder(act: Act, { node, keys }: PlacedReadings, id: string): Fallout {
  const first = node.readings.filter((reading) => reading.id === id)
  const others = node.readings.filter((reading) => reading.id !== id)
  return act.stage.fall(placeValue(act.changed, [...keys, 'readings'], [...first, ...others]))
}
