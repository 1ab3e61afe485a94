import type { Condition, Points } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'
import { suggest } from '../nearest-word.ts'
import { visitsOf } from '../rules-of.ts'

type Scored = Extract<Condition, { kind: 'scored' }>

/** Items belong to parts, items add up to their part, parts add up to the whole, and the line can be reached. */
export function checkScores(content: Content): readonly Fault[] {
  return visitsOf(content).flatMap(({ at, node, path, file }) =>
    at === 'condition' && node.kind === 'scored' ? faultsOfScore(node, path, file) : [],
  )
}

function faultsOfScore(node: Scored, path: KeyPath, file: Located): readonly Fault[] {
  const ids = node.parts.map(({ id }) => id)
  const lost = node.items.flatMap(({ part }, i) => {
    if (ids.includes(part)) return []
    const finding = { what: `没有“${part}”这个部分`, todo: suggest(part, ids, `可以写 ${ids.join('、')}`) }
    return [faultAt(file, [...path, 'items', i, 'part'], 'CONTENT_UNKNOWN_PART', finding)]
  })
  // With an item in no part, its part cannot add up: one fault is enough.
  return lost.length > 0 ? lost : [...partSums(node, path, file), ...wholeSums(node, path, file)]
}

function partSums(node: Scored, path: KeyPath, file: Located): readonly Fault[] {
  return node.parts.flatMap(({ id, title, full }, i) => {
    const sum = add(node.items.filter((item) => item.part === id).map(({ points }) => mostOf(points)))
    if (sum === full) return []
    return [
      sumFault(
        file,
        [...path, 'parts', i, 'full'],
        `“${title}”各项最高分加起来是 ${sum}，这里写的满分是 ${full}`,
      ),
    ]
  })
}

function wholeSums({ parts, full, pass, above }: Scored, path: KeyPath, file: Located): readonly Fault[] {
  const whole = add(parts.map((part) => part.full))
  const line = pass ?? above ?? 0
  const sums =
    whole === full
      ? []
      : [sumFault(file, [...path, 'full'], `各部分加起来是 ${whole} 分，这里写的总分是 ${full}`)]
  if (line <= full) return sums
  return [
    ...sums,
    sumFault(file, [...path, pass === undefined ? 'above' : 'pass'], `要求 ${line} 分，高于总分 ${full}`),
  ]
}

function sumFault(file: Located, path: KeyPath, what: string): Fault {
  return faultAt(file, path, 'CONTENT_SCORE_SUM', { what, todo: '请对照原文核对每一项的分值' })
}

/** The most points an item can bring. */
function mostOf(points: Points): number {
  switch (points.kind) {
    case 'bands':
      return Math.max(upper(points.otherwise), ...points.bands.map((band) => upper(band.points)))
    case 'first-of':
      return Math.max(upper(points.otherwise), ...points.steps.map((step) => upper(step.points)))
    case 'best-of':
      return Math.max(...points.of.map(mostOf))
    case 'sum-of':
      return Math.min(points.cap, add([points.each * points.of.length]))
    case 'given':
    case 'per-full':
      return points.cap
  }
}

function upper(point: number | readonly [number, number]): number {
  return typeof point === 'number' ? point : point[1]
}

/** Half points stay exact. */
function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + Math.round(n * 1e6), 0) / 1e6
}
