import {
  indicatorOf,
  sayConditionFor,
  type Condition,
  type Definitions,
  type Occasion,
  type Points,
} from '@yinyu/rules'

/** Ways to get points that belong together: what is looked at, and what it brings. */
export interface PointsGroup {
  readonly about: string | undefined
  readonly rows: readonly { readonly when: string; readonly points: string }[]
  /** How the rows are joined, where it is not the first that fits. */
  readonly joined: string | undefined
}

/** How an item of a score gets its points, ready for a table. */
export function pointsGroups(
  points: Points,
  definitions: Definitions,
  occasion: Occasion,
): readonly PointsGroup[] {
  const say = (condition: Condition) => sayConditionFor(definitions, condition, occasion)
  const title = (id: string) => indicatorOf(definitions.indicators, id).title
  switch (points.kind) {
    case 'bands':
      return [{ about: title(points.indicator), rows: bandRows(points, say), joined: undefined }]
    case 'first-of':
      return [{ about: undefined, rows: stepRows(points, say), joined: undefined }]
    case 'best-of':
      return points.of
        .flatMap((part) => pointsGroups(part, definitions, occasion))
        .map((group, i, all) => (i === all.length - 1 ? { ...group, joined: '几种算法取得分高的' } : group))
    case 'given':
      return [{ about: title(points.indicator), rows: givenRows(points.cap), joined: undefined }]
    case 'per-full': {
      const { title: about, unit } = indicatorOf(definitions.indicators, points.indicator)
      const row = { when: `每满 ${points.each} ${unit}`, points: `${points.points} 分` }
      return [{ about, rows: [row], joined: `最高 ${points.cap} 分` }]
    }
    case 'sum-of': {
      const rows = points.of.map((when) => ({ when: say(when), points: `${points.each} 分` }))
      return [{ about: undefined, rows, joined: `各项相加，最高 ${points.cap} 分` }]
    }
  }
}

function bandRows(points: Points & { kind: 'bands' }, say: (condition: Condition) => string) {
  const rows = points.bands.map(({ line, points: brings }) => {
    const sentence = say({ kind: points.by, indicator: points.indicator, year: points.year, value: line })
    return { when: lineIn(sentence), points: sayPoints(brings) }
  })
  return [...rows, { when: '其他', points: sayPoints(points.otherwise) }]
}

function stepRows(points: Points & { kind: 'first-of' }, say: (condition: Condition) => string) {
  const rows = points.steps.map((step) => ({ when: say(step.when), points: sayPoints(step.points) }))
  return [...rows, { when: '以上都不是', points: sayPoints(points.otherwise) }]
}

function givenRows(cap: number) {
  return [{ when: '由评审专家或主管部门给分', points: `0 至 ${cap} 分` }]
}

/** `2025年资产负债率不高于 50%` → `不高于 50%`: the measure stands above the bands. */
function lineIn(sentence: string): string {
  return /(?:不低于|不高于|高于|低于) \S.*$/.exec(sentence)?.[0] ?? sentence
}

function sayPoints(points: number | readonly [number, number]): string {
  return typeof points === 'number' ? `${points} 分` : `${points[0]} 至 ${points[1]} 分`
}
