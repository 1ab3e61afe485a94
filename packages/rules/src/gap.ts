import { formatScaled, formatShort } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import { splitFactKey, type FactKey, type Facts } from './fact.ts'
import type { Occasion } from './in-force.ts'
import { decimalsOf, indicatorOf, isNumeric, type Indicators } from './indicator.ts'
import { judgeScene } from './judge.ts'
import { trimWays } from './condition/trim-ways.ts'
import type { Change, Way } from './scene.ts'
import type { Condition } from './vocabulary.ts'
import { sayChange } from './say-change.ts'

/** One number's distance to the line of an unmet condition. */
export interface Gap {
  readonly condition: string
  readonly indicator: FactKey
  /** Signed, with the decimals of the unit: `+372100.00`. */
  readonly change: string
  readonly unit: string
  /** Numbers of one option change together; another option is another way to meet the condition. */
  readonly option: number
  readonly says: string
}

/** The ways to meet one condition by changing facts, least effort first; none when it is not unmet. */
export function waysToMeetCondition(
  definitions: Definitions,
  condition: Condition,
  facts: Facts,
  occasion: Occasion,
): readonly Way[] {
  const scene = judgeScene(definitions, facts, occasion, 'none')
  const judge = (known: Facts) => scene.judge(condition, { ...scene, facts: known }).verdict
  return judge(facts) === 'unmet' ? trimWays(scene.ways(condition, scene), scene, judge) : []
}

/** The numeric gaps of unmet conditions: the exact least changes that meet each of them. */
export function findGaps(
  definitions: Definitions,
  conditions: readonly Condition[],
  facts: Facts,
  occasion: Occasion,
): readonly Gap[] {
  return conditions.flatMap((condition) =>
    waysToMeetCondition(definitions, condition, facts, occasion)
      .filter((way) => way.every((change) => isNumericChange(change, definitions.indicators)))
      .flatMap((way, option) =>
        way.map((change) => gapOf(condition, change, option, definitions.indicators)),
      ),
  )
}

function gapOf(condition: Condition, change: Change, option: number, indicators: Indicators): Gap {
  const indicator = indicatorOf(indicators, splitFactKey(change.key).indicator)
  const delta = BigInt(Number(change.to)) - BigInt(Number(change.from ?? 0))
  const decimals = decimalsOf(indicator.kind)
  const sign = delta > 0n ? '+' : ''
  // Money keeps its two decimals, everything else only those it has.
  const size = indicator.kind === 'money' ? formatScaled(delta, decimals) : formatShort(delta, decimals)
  const says = sayChange(change, indicators)
  return {
    condition: condition.id ?? condition.kind,
    indicator: change.key,
    change: sign + size,
    unit: indicator.unit,
    option,
    says,
  }
}

function isNumericChange(change: Change, indicators: Indicators): boolean {
  return (
    typeof change.to === 'number' &&
    isNumeric(indicatorOf(indicators, splitFactKey(change.key).indicator).kind)
  )
}
