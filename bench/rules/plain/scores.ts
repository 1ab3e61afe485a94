import { factKey, type Condition, type Points as ContentPoints } from '@yinyu/rules'
import { comparisonOf } from './lines.ts'
import { DECIMALS, indicatorNamed, yearMeant } from './measures.ts'
import type { NamedPoints, Plain, Points, Range } from './plain.ts'
import type { Reading } from './reading.ts'

const POINT = 1_000_000

/** How the conditions inside points are read; passed in, since conditions hold points and points conditions. */
type ReadCondition = (node: Condition, at: Reading) => Plain

type Scored = Extract<Condition, { kind: 'scored' }>

/** The total over its line and every part over its own. */
export function reachesOf(node: Scored, at: Reading, read: ReadCondition): Plain {
  const items = node.items.map((item) => ({ part: item.part, points: pointsOf(item.points, at, read) }))
  const name = `score ${digestOf(JSON.stringify(items))}`
  const total: NamedPoints = { name, items: items.map((item) => item.points) }
  const whole = lineOf(total, node.pass, node.above)
  const parts = node.parts.flatMap((part) => {
    const own = items.filter((item) => item.part === part.id).map((item) => item.points)
    return lineOf({ name: `${name} ${part.id}`, items: own }, part.least, part.above)
  })
  return { kind: 'all', of: [...whole, ...parts] }
}

function lineOf(points: NamedPoints, least: number | undefined, above: number | undefined): readonly Plain[] {
  const line = least ?? above
  if (line === undefined) return []
  return [{ kind: 'reaches', points, line: Math.round(line * POINT), strictly: least === undefined }]
}

function pointsOf(node: ContentPoints, at: Reading, read: ReadCondition): Points {
  switch (node.kind) {
    case 'bands': {
      const steps = node.bands.map((band) => {
        const line = { indicator: node.indicator, year: node.year, value: band.line }
        return { when: comparisonOf(line, node.by, at, at), points: rangeOf(band.points) }
      })
      return { kind: 'steps', steps, otherwise: rangeOf(node.otherwise) }
    }
    case 'first-of': {
      const steps = node.steps.map((step) => ({ when: read(step.when, at), points: rangeOf(step.points) }))
      return { kind: 'steps', steps, otherwise: rangeOf(node.otherwise) }
    }
    case 'best-of':
      return { kind: 'most', of: node.of.map((way) => pointsOf(way, at, read)) }
    case 'sum-of': {
      const each = rangeOf(node.each)
      const of = node.of.map((child): Points => ({
        kind: 'steps',
        steps: [{ when: read(child, at), points: each }],
        otherwise: [0, 0],
      }))
      return { kind: 'capped', of: { kind: 'sum', of }, cap: node.cap * POINT }
    }
    case 'given':
      return { kind: 'given', key: node.indicator, cap: node.cap * POINT }
    case 'per-full': {
      const { period, kind } = indicatorNamed(node.indicator, at)
      const year = period === 'now' ? undefined : yearMeant(node.year, at.year, at.back)
      const each = node.each * 10 ** (DECIMALS[kind] ?? 0)
      return {
        kind: 'per-full',
        key: factKey(node.indicator, year),
        each,
        points: node.points * POINT,
        cap: node.cap * POINT,
      }
    }
  }
}

function rangeOf(points: number | readonly [number, number]): Range {
  const [least, most] = typeof points === 'number' ? [points, points] : points
  return [Math.round(least * POINT), Math.round(most * POINT)]
}

/** A short name that equal scores share, whichever standard they are reached through (FNV-1a). */
function digestOf(text: string): string {
  let digest = 0x811c9dc5
  for (let i = 0; i < text.length; i++) digest = Math.imul(digest ^ text.charCodeAt(i), 0x01000193)
  return (digest >>> 0).toString(36)
}
