import type { PointsRange, Tally, Truth } from '../form/form.ts'
import type { PointsLeaf, Questions } from './leaf.ts'
import { ALWAYS, NEVER, type Mask, type VerdictMasks } from './mask.ts'
import { added, atLeast, capped, chosen, whichever, greater, steady, widthOf, type Planes } from './planes.ts'

/** A range of points of 32 firms at once, in units of so many millionths of a point. */
export interface TallyPlanes {
  readonly least: Planes
  readonly most: Planes
  readonly unit: number
}

/** What the points stand on: the questions, and how a condition becomes masks. */
export interface TallyScene {
  readonly questions: Questions
  readonly verdict: (truth: Truth) => VerdictMasks
}

/** Round units that scores of the law use; the largest that fits keeps the numbers short. */
const UNITS = [1_000_000, 500_000, 100_000, 10_000, 1_000, 100, 10, 1]
/** What a signed word of 32 bits holds. */
const POINTS_WIDTH_MAX = 31

/**
 * Points as planes; says the same as `compileTally` for each firm.
 * @throws when points are no whole millionths or reach 2^31 units: such content cannot be counted in columns.
 */
export function tallyPlanes(scene: TallyScene, tally: Tally): TallyPlanes {
  const sizes = sizesOf(tally)
  const unit = UNITS.find((candidate) => sizes.every((size) => size % candidate === 0))
  if (unit === undefined)
    throw new Error(
      `kernel: points of ${sizes.join(', ')} millionths are not whole; give points with at most six decimals`,
    )
  const range = rangeOf(scene, tally, unit)
  if (widthOf(range.most.most) > POINTS_WIDTH_MAX)
    throw new Error(
      `kernel: a score of up to ${range.most.most * unit} millionths of a point is too large to count`,
    )
  return { ...range, unit }
}

export function reachesMasks(
  scene: TallyScene,
  { points, line, sign }: Extract<Truth, { op: 'reaches' }>,
): VerdictMasks {
  const { least, most, unit } = tallyPlanes(scene, points)
  const units = sign === 'positive' ? Math.floor(line / unit) + 1 : Math.ceil(line / unit)
  const { masks } = scene.questions
  return { met: atLeast(masks, least, units), possible: atLeast(masks, most, units) }
}

type Range = Pick<TallyPlanes, 'least' | 'most'>

function rangeOf(scene: TallyScene, tally: Tally, unit: number): Range {
  const { questions } = scene
  const { masks } = questions
  const both = (of: readonly Tally[], join: (x: Planes, y: Planes) => Planes): Range =>
    of
      .map((inner) => rangeOf(scene, inner, unit))
      .reduce<Range>((x, y) => ({ least: join(x.least, y.least), most: join(x.most, y.most) }), {
        least: steady(0),
        most: steady(0),
      })
  switch (tally.op) {
    case 'first':
      return firstRange(scene, tally, unit)
    case 'sum':
      return both(tally.of, (x, y) => added(masks, x, y))
    case 'most':
      return both(tally.of, (x, y) => greater(masks, x, y))
    case 'capped': {
      const { least, most } = rangeOf(scene, tally.of, unit)
      const cap = tally.cap / unit
      return { least: capped(masks, least, cap), most: capped(masks, most, cap) }
    }
    case 'given':
      return factRange(questions, { slot: tally.slot, each: 1, units: 1, cap: tally.cap / unit })
    case 'per-full': {
      const { slot, each, points, cap } = tally
      return factRange(questions, { slot, each, units: points / unit, cap: cap / unit })
    }
  }
}

/** A step may be the one that counts when it is possible and none before it is surely met. */
function firstRange(scene: TallyScene, tally: Extract<Tally, { op: 'first' }>, unit: number): Range {
  const { masks } = scene.questions
  let open = ALWAYS
  const options: { readonly may: Mask; readonly points: PointsRange }[] = []
  for (const { when, points } of tally.steps) {
    const { met, possible } = scene.verdict(when)
    options.push({ may: masks.and(open, possible), points })
    open = masks.and(open, masks.not(met))
  }
  options.push({ may: open, points: tally.otherwise })
  const extreme = (end: 0 | 1): Planes => {
    const mayBe = Map.groupBy(options, ({ points }) => points[end] / unit)
    const values = [...mayBe.keys()].toSorted((a, b) => (end === 0 ? a - b : b - a))
    let beyond: Mask = NEVER
    const found = values.map((value) => {
      const may = masks.or(...(mayBe.get(value) ?? []).map((option) => option.may))
      const when = masks.and(may, masks.not(beyond))
      beyond = masks.or(beyond, may)
      return { when, value }
    })
    return chosen(masks, found)
  }
  return { least: extreme(0), most: extreme(1) }
}

/** The number itself where it is known, from nothing to the cap where it is not. */
function factRange({ masks, ask }: Questions, of: PointsLeaf): Range {
  const known = ask({ ask: 'known', slot: of.slot })
  const bits = Array.from({ length: widthOf(of.cap) }, (_, bit) => ask({ ask: 'bit', of, bit }))
  const exactly = { bits, most: of.cap }
  return {
    least: whichever(masks, known, exactly, steady(0)),
    most: whichever(masks, known, exactly, steady(of.cap)),
  }
}

/** Every number of points that can be part of the result; what a fact gives by itself can be any whole number. */
function sizesOf(tally: Tally): readonly number[] {
  switch (tally.op) {
    case 'first':
      return [...tally.steps.flatMap(({ points }) => points), ...tally.otherwise]
    case 'sum':
    case 'most':
      return tally.of.flatMap(sizesOf)
    case 'capped':
      return [tally.cap, ...sizesOf(tally.of)]
    case 'given':
      return [1, tally.cap]
    case 'per-full':
      return [tally.points, tally.cap]
  }
}
