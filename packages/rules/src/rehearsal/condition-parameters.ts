import { sayLine } from '../condition/line.ts'
import type { AnyOfLastYears } from '../condition/any-of-last-years.ts'
import type { AtLeastNOf } from '../condition/at-least-n-of.ts'
import type { EachOfLastYears } from '../condition/each-of-last-years.ts'
import type { InRegion } from '../condition/in-region.ts'
import type { LineCondition } from '../condition/line-kind.ts'
import type { Relation } from '../condition/line.ts'
import type { Scored } from '../condition/scored.ts'
import type { Sized } from '../condition/sized.ts'
import type { Condition } from '../vocabulary.ts'
import { bareParameter, down, downTo, quantityParameter, type Around } from './around.ts'
import type { Key, NumberBounds, Parameter } from './parameter.ts'
import { industriesParameter, optionsParameter, titlesParameter } from './list-parameters.ts'
import { boundsOfMeasure, titleOfLine } from './measured-line.ts'
import { pointsParameters } from './points-parameters.ts'
import { wholeSlider } from './slider.ts'

/** As in `each-of-last-years`: more years than five are not recorded. */
const YEARS: NumberBounds = { least: '2', most: '5', whole: 'whole' }

/** Every number and list below a condition that may be moved; conditions for the other purpose have none. */
export function conditionParameters(
  node: Condition,
  keys: readonly Key[],
  outer: Around,
): readonly Parameter[] {
  if (node.for !== undefined && node.for !== outer.scene.purpose) return []
  const around = downTo(outer, keys, node)
  const says = around.scene.say(node, around.scene)
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.flatMap((inner, i) => conditionParameters(inner, ['of', i], around))
    case 'at-least-n-of':
      return [
        countParameter(node, says, around),
        ...node.of.flatMap((inner, i) => conditionParameters(inner, ['of', i], around)),
      ]
    case 'not':
      return conditionParameters(node.of, ['of'], around)
    case 'each-of-last-years':
    case 'any-of-last-years':
      return yearsParameters(node, says, around)
    case 'readings':
      return node.readings.flatMap((reading, i) =>
        conditionParameters(reading.when, ['when'], down(around, ['readings', i], reading)),
      )
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return [lineParameter(node, says, around)]
    case 'in-region':
      return [regionParameter(node, says, around)]
    case 'scored':
      return scoreParameters(node, around, says)
    case 'sized':
      return sizeParameters(node, around)
    case 'in-industry':
      return [industriesParameter(node, says, around)]
    case 'holds-title':
      return [titlesParameter(node, says, around)]
    case 'one-of':
      return [optionsParameter(node, says, around)]
    case 'is-true':
    case 'is-false':
    case 'judged':
    case 'meets':
      return []
  }
}

function countParameter({ n, of }: AtLeastNOf, says: string, around: Around): Parameter {
  return bareParameter(
    around,
    ['n'],
    { value: n, unit: '项' },
    {
      title: '至少满足的项数',
      says,
      role: 'count',
      bounds: { least: '1', most: `${of.length}`, whole: 'whole' },
      slider: wholeSlider(1, of.length),
    },
  )
}

/** How many years, and what is asked of each or any of them. */
function yearsParameters(
  { kind, years, of }: EachOfLastYears | AnyOfLastYears,
  says: string,
  around: Around,
): readonly Parameter[] {
  const isEach = kind === 'each-of-last-years'
  const title = isEach ? '连续年数' : '可选年数'
  return [
    bareParameter(
      around,
      ['years'],
      { value: years, unit: '年' },
      { title, says, role: 'years', bounds: YEARS, slider: wholeSlider(2, 5) },
    ),
    ...conditionParameters(of, ['of'], {
      ...around,
      scene: { ...around.scene, sayYear: () => '' },
      within: [...around.within, `近 ${years} 年${isEach ? '每年' : '任一年'}`],
      over: [...around.over, { kind, years }],
    }),
  ]
}

function regionParameter(node: InRegion, says: string, around: Around): Parameter {
  const { path, keys } = down(around, ['regions'])
  const { within, clause, tag } = around
  const { regions, named } = node
  return {
    kind: 'regions',
    path,
    keys,
    title: '注册地在',
    within,
    says,
    role: 'region',
    clause,
    tag,
    regions,
    named,
  }
}

function lineParameter(node: LineCondition<Relation>, says: string, around: Around): Parameter {
  return quantityParameter(around, ['value'], node.value, {
    title: titleOfLine(node, node.kind, around),
    says,
    role: 'line',
    bounds: boundsOfMeasure(node.indicator, around),
    measured: { indicator: node.indicator, year: node.year, relation: node.kind, over: around.over },
  })
}

function scoreParameters(node: Scored, around: Around, says: string): readonly Parameter[] {
  const points = (keys: readonly Key[], value: number, title: string, most: number) =>
    bareParameter(
      around,
      keys,
      { value, unit: '分' },
      {
        title,
        says,
        role: 'line',
        bounds: { least: '0', most: `${most}` },
        slider: { least: '0', most: `${most}`, step: most <= 10 ? '0.5' : '1' },
      },
    )
  return [
    ...(node.pass === undefined ? [] : [points(['pass'], node.pass, '总分达到', node.full)]),
    ...(node.above === undefined ? [] : [points(['above'], node.above, '总分高于', node.full)]),
    ...node.parts.flatMap((part, i) => [
      ...(part.least === undefined
        ? []
        : [points(['parts', i, 'least'], part.least, `${part.title}达到`, part.full)]),
      ...(part.above === undefined
        ? []
        : [points(['parts', i, 'above'], part.above, `${part.title}高于`, part.full)]),
    ]),
    ...node.items.flatMap((item, i) =>
      pointsParameters(item.points, ['points'], down(around, ['items', i], item)),
    ),
  ]
}

/** The upper bounds of small and medium firms; the lower ones only tell the classes apart and decide nothing. */
function sizeParameters(node: Sized, around: Around): readonly Parameter[] {
  return node.sectors.flatMap((sector, i) => {
    const at = down(around, ['sectors', i, 'below'], { title: sector.title })
    return Object.entries(sector.below).map(([indicator, value]) =>
      quantityParameter(at, [indicator], value, {
        title: titleOfLine({ indicator, value }, 'less-than', at),
        says: sayLine({ indicator, value }, 'less-than', at.scene),
        role: 'line',
        bounds: { least: '0' },
      }),
    )
  })
}
