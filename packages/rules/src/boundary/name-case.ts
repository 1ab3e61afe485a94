import type { Facts } from '../fact.ts'
import type { Scene } from '../scene.ts'
import type { BoundaryStand } from './boundary-cases.ts'
import type { Spot } from './spots.ts'

/** `['who', 0, 'of', 1]` → `who[0].of[1]`. */
export function sayPlace(path: readonly (string | number)[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
    .join('')
}

/** What a made-up firm is like at one line, in one Chinese phrase. */
export function nameOf(
  { condition, says: own }: Pick<Spot, 'condition' | 'says'>,
  stand: BoundaryStand,
  facts: Facts,
  scene: Scene,
): string {
  const reason = scene.judge(condition, { ...scene, facts })
  const { comparison } = reason
  if (comparison && stand !== 'missing') {
    const { title, valueText, value, line } = comparison
    const where = value === line ? '，正好在线上' : stand === 'on' ? '，刚好达到' : '，只差一点'
    return `${title}为 ${valueText}${where}`
  }
  const says = own ?? scene.say(condition, scene)
  if (stand === 'missing') return `不知道：${says}`
  return reason.verdict === 'met' ? `满足：${says}` : `不满足：${says}`
}
