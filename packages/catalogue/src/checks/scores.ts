import type { Condition, Points } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'
import { suggest } from '../nearest-word.ts'
import { visitsOf } from '../rules-of.ts'

type Scored = Extract<Condition, { kind: 'scored' }>

/** Items belong to parts, items add up to their part, parts add up to the whole, and the line can be reached. */
export function checkScores(content: Content): readonly Fault[] {
  return visitsOf(content).flatMap(({ at, node, path, file }) =>
    at === 'condition' && node.kind === 'scored' ? faultsOfScore(node, path, file) : [])
}

function faultsOfScore(node: Scored, path: KeyPath, file: Located): readonly Fault[] {
  const ids = node.parts.map(({ id }) => id)
  const parts = node.parts.flatMap((part, i) => {
    const sum = add(node.items.filter((item) => item.part === part.id).map(({ points }) => mostOf(points)))
    return sum === part.full ? [] : [sumFault(file, [...path, 'parts', i, 'full'], `“${part.title}”各项最高分加起来是 ${sum}，这里写的满分是 ${part.full}`)]
  })
  const whole = add(node.parts.map(({ full }) => full))
  const line = node.pass ?? node.above ?? 0
  return [
    ...node.items.flatMap(({ part }, i) =>
      ids.includes(part) ? [] : [faultAt(file, [...path, 'items', i, 'part'], 'CONTENT_UNKNOWN_PART', { what: `没有“${part}”这个部分`, todo: suggest(part, ids, `可以写 ${ids.join('、')}`) })]),
    ...parts,
    ...(whole === node.full ? [] : [sumFault(file, [...path, 'full'], `各部分加起来是 ${whole} 分，这里写的总分是 ${node.full}`)]),
    ...(line <= node.full ? [] : [sumFault(file, [...path, node.pass === undefined ? 'above' : 'pass'], `要求 ${line} 分，高于总分 ${node.full}`)]),
  ]
}

function sumFault(file: Located, path: KeyPath, what: string): Fault {
  return faultAt(file, path, 'CONTENT_SCORE_SUM', { what, todo: '请对照原文核对每一项的分值' })
}

/** The most points an item can bring. */
function mostOf(points: Points): number {
  switch (points.kind) {
    case 'bands': return Math.max(upper(points.otherwise), ...points.bands.map((band) => upper(band.points)))
    case 'first-of': return Math.max(upper(points.otherwise), ...points.steps.map((step) => upper(step.points)))
    case 'best-of': return Math.max(...points.of.map(mostOf))
    case 'sum-of': return Math.min(points.cap, add([points.each * points.of.length]))
    case 'given':
    case 'per-full': return points.cap
  }
}

function upper(point: number | readonly [number, number]): number {
  return typeof point === 'number' ? point : point[1]
}

/** Half points stay exact. */
function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + Math.round(n * 1e6), 0) / 1e6
}
