import type { Polynomial, Slot } from '../form/polynomial.ts'
import { certainShare, degreeOf, EXACT_SIZE, largestCoefficients, ratioBound } from './certainty.ts'
import type { Dialect } from './dialect.ts'
import type { NearGroup } from './exact-sign.ts'
import type { LeafAt } from './kernel-leaves.ts'
import type { RatioLeaf, SumLeaf } from './leaf.ts'
import { monomialOf, slotsOf } from './line-masks.ts'
import type { Scratch } from './scratch.ts'

/** What one measure adds to a loop over 32 firms. */
export interface LoopPart {
  readonly loads: readonly Slot[]
  readonly before: readonly string[]
  readonly holds: readonly { readonly scratch: number; readonly when: string }[]
  /** When doubles cannot tell, and whose facts must be known for the question to arise. */
  readonly near?: { readonly when: string; readonly group: NearGroup; readonly known: readonly number[] }
}

const fact = (slot: Slot) => `v${slot}`

/** Every measure with its lines, as loop parts. */
export function lineParts(dialect: Dialect, scratch: Scratch): readonly LoopPart[] {
  const { numbers, ratios, sums } = scratch.leaves
  const bySlot = [...Map.groupBy(numbers, ({ leaf }) => leaf.slot)]
  return [
    ...bySlot.map(([slot, leaves]): LoopPart => ({
      loads: [slot],
      before: [],
      holds: leaves.map(({ mask, leaf }) => ({
        scratch: placeIn(scratch, mask),
        when:
          leaf.ask === 'known'
            ? `${fact(slot)} ${dialect.same} ${fact(slot)}`
            : `${fact(slot)} >= ${dialect.number(leaf.line)}`,
      })),
    })),
    ...ratios.map((lines, i) => ratioPart(dialect, scratch, lines, i)),
    ...sums.map((lines, i) => sumPart(dialect, scratch, lines, i)),
  ]
}

function ratioPart(
  dialect: Dialect,
  scratch: Scratch,
  lines: readonly LeafAt<RatioLeaf>[],
  i: number,
): LoopPart {
  const { top = 0, bottom = 0 } = lines[0]?.leaf ?? {}
  const bound = ratioBound(lines.map(({ leaf }) => leaf))
  return {
    loads: [top, bottom],
    before: [`${dialect.steadyNumber} r${i} = ${fact(top)} / ${fact(bottom)}`],
    holds: lines.map(({ mask, leaf }) => ({
      scratch: placeIn(scratch, mask),
      when: `r${i} ${leaf.sign === 'positive' ? '>' : '>='} ${dialect.number(Number(leaf.up) / Number(leaf.down))}`,
    })),
    near: {
      when: `${fact(bottom)} >= ${dialect.number(bound)}`,
      group: groupOf(scratch, lines, [top, bottom]),
      known: [],
    },
  }
}

function sumPart(dialect: Dialect, scratch: Scratch, lines: readonly LeafAt<SumLeaf>[], i: number): LoopPart {
  const polynomials = lines.map(({ leaf }) => leaf.polynomial)
  const slots = slotsOf(polynomials[0] ?? [])
  const products = new Map(polynomials.flat().map((term) => [monomialOf(term), term.slots]))
  const names = new Map([...products.keys()].map((key, n) => [key, `p${i}_${n}`]))
  const steady = dialect.steadyNumber
  const sizes = [...largestCoefficients(polynomials)].map(
    ([key, largest]) => `${dialect.number(largest)} * ${dialect.size}(${names.get(key)})`,
  )
  return {
    loads: slots,
    before: [
      ...[...products].map(
        ([key, of]) => `${steady} ${names.get(key)} = ${of.length === 0 ? '1' : of.map(fact).join(' * ')}`,
      ),
      ...polynomials.map((each, n) => `${steady} s${i}_${n} = ${sumOf(dialect, each, names)}`),
      `${steady} z${i} = ${sizes.join(' + ')}`,
    ],
    holds: lines.map(({ mask, leaf }, n) => ({
      scratch: placeIn(scratch, mask),
      when: `s${i}_${n} ${leaf.sign === 'positive' ? '>' : '>='} 0`,
    })),
    near: {
      when: doubtIn(dialect, polynomials, i),
      group: groupOf(scratch, lines, slots),
      known: slots.flatMap((slot) => {
        const known = scratch.leaves.numbers.find(({ leaf }) => leaf.ask === 'known' && leaf.slot === slot)
        return known ? [placeIn(scratch, known.mask)] : []
      }),
    },
  }
}

/** Sums that are not exact by their size; of products, which soon grow large, only those near their line. */
function doubtIn(dialect: Dialect, polynomials: readonly Polynomial[], i: number): string {
  const large = `z${i} > ${dialect.number(EXACT_SIZE)}`
  if (degreeOf(polynomials) < 2) return large
  const doubt = `${dialect.number(certainShare(polynomials))} * z${i}`
  const certain = polynomials.map((_, n) => `(${dialect.size}(s${i}_${n}) > ${doubt})`)
  return `(${large}) & ((${certain.join(' & ')}) ^ 1)`
}

function sumOf(
  dialect: Dialect,
  polynomial: SumLeaf['polynomial'],
  names: ReadonlyMap<string, string>,
): string {
  return polynomial
    .map((term) => `${dialect.number(Number(term.coefficient))} * ${names.get(monomialOf(term))}`)
    .join(' + ')
}

function groupOf(
  scratch: Scratch,
  lines: readonly LeafAt<RatioLeaf | SumLeaf>[],
  slots: readonly Slot[],
): NearGroup {
  return { slots, lines: lines.map(({ mask, leaf }) => ({ leaf, scratch: placeIn(scratch, mask) })) }
}

export function placeIn(scratch: Scratch, mask: number): number {
  const place = scratch.placeOf(mask)
  if (place === undefined) throw new Error(`kernel: mask ${mask} is read but never found out`)
  return place
}
