import { compareRatios } from '@yinyu/kernel'
import { quantity } from '@yinyu/rules'
import type { Content } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import { visitsOf } from '../rules-of.ts'

/** Bands are tried from the top: the hardest line comes first. */
export function checkBands(content: Content): readonly Fault[] {
  return visitsOf(content).flatMap(({ at, node, path, file }) => {
    if (at !== 'points' || node.kind !== 'bands') return []
    const falling = node.by !== 'at-most'
    return node.bands.flatMap(({ line }, i) => {
      const before = node.bands[i - 1]?.line
      if (before === undefined || compareRatios(quantity(before), quantity(line)) === (falling ? 1 : -1))
        return []
      const what = `${line} 排在 ${before} 之后，次序不对`
      return [
        faultAt(file, [...path, 'bands', i, 'line'], 'CONTENT_BANDS_ORDER', {
          what,
          todo: `请按从${falling ? '高到低' : '低到高'}排列，每档的线不同`,
        }),
      ]
    })
  })
}
