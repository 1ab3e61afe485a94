import { sayLine } from '../condition/line.ts'
import { indicatorOf } from '../indicator.ts'
import type { Bands } from '../points/bands.ts'
import { pointRange, sayRange, type Point } from '../points/point.ts'
import type { Points } from '../points/points.ts'
import { bareParameter, down, quantityParameter, type Around } from './around.ts'
import { boundsOfMeasure, titleOfLine } from './measured-line.ts'
import type { Key, Parameter } from './parameter.ts'
import { wholeSlider } from './slider.ts'

/** Every number of one way to get points that may be moved. */
export function pointsParameters(points: Points, keys: readonly Key[], outer: Around): readonly Parameter[] {
  const around = down(outer, keys)
  switch (points.kind) {
    case 'bands':
      return bandParameters(points, around)
    case 'best-of':
      return points.of.flatMap((inner, i) => pointsParameters(inner, ['of', i], around))
    case 'first-of':
      return [
        ...points.steps.flatMap((step, i) => [
          ...around.ofCondition(step.when, ['steps', i, 'when'], around),
          ...pointParameters(step.points, ['steps', i, 'points'], around, {
            title: `${around.scene.say(step.when, around.scene)}得分`,
          }),
        ]),
        ...pointParameters(points.otherwise, ['otherwise'], around, { title: '其他情况得分' }),
      ]
    case 'given':
      return [amountOfPoints(points.cap, ['cap'], around, '最高得分')]
    case 'per-full': {
      const { title, unit } = indicatorOf(around.scene.indicators, points.indicator)
      return [
        bareParameter(
          around,
          ['each'],
          { value: points.each, unit },
          {
            title: `${title}每满`,
            says: `${title}每满 ${points.each} ${unit}得 ${points.points} 分`,
            role: 'band',
            bounds: { least: '1', whole: 'whole' },
            slider: wholeSlider(1, Math.max(10, points.each * 3)),
          },
        ),
        amountOfPoints(points.points, ['points'], around, `${title}每满 ${points.each} ${unit}得分`),
        amountOfPoints(points.cap, ['cap'], around, '最高得分'),
      ]
    }
    case 'sum-of':
      return [
        amountOfPoints(points.each, ['each'], around, '每项得分'),
        amountOfPoints(points.cap, ['cap'], around, '最高得分'),
        ...points.of.flatMap((inner, i) => around.ofCondition(inner, ['of', i], around)),
      ]
  }
}

function bandParameters(points: Bands, around: Around): readonly Parameter[] {
  const { indicator, year, by } = points
  return [
    ...points.bands.flatMap((band, i) => {
      const node = { indicator, year, value: band.line }
      const says = `${sayLine(node, by, around.scene)}，得 ${sayRange(...pointRange(band.points))}`
      return [
        quantityParameter(around, ['bands', i, 'line'], band.line, {
          title: titleOfLine(node, by, around),
          says,
          role: 'band',
          bounds: boundsOfMeasure(indicator, around),
          measured: { indicator, year, relation: by, over: around.over },
        }),
        ...pointParameters(band.points, ['bands', i, 'points'], around, {
          title: `${sayLine(node, by, around.scene)}得分`,
        }),
      ]
    }),
    ...pointParameters(points.otherwise, ['otherwise'], around, { title: '达不到各档得分' }),
  ]
}

/** A number of points, or the two ends between which experts choose. */
function pointParameters(
  point: Point,
  keys: readonly Key[],
  around: Around,
  { title }: { readonly title: string },
): readonly Parameter[] {
  if (typeof point === 'number') return [amountOfPoints(point, keys, around, title)]
  return [
    amountOfPoints(point[0], [...keys, 0], around, `${title}（最低）`),
    amountOfPoints(point[1], [...keys, 1], around, `${title}（最高）`),
  ]
}

function amountOfPoints(value: number, keys: readonly Key[], around: Around, title: string): Parameter {
  return bareParameter(
    around,
    keys,
    { value, unit: '分' },
    {
      title,
      says: `${title} ${value} 分`,
      role: 'points',
      bounds: { least: '0' },
      slider: { least: '0', most: `${Math.max(10, value * 2)}`, step: '0.5' },
    },
  )
}
