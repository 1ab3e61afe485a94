import { compareRatios } from '@yinyu/kernel'
import type { Scored } from '../condition/scored.ts'
import type { Bands } from '../points/bands.ts'
import type { Point } from '../points/point.ts'
import { quantity } from '../quantity.ts'
import type { Key, NumberParameter } from './parameter.ts'
import { parametersOf } from './parameters-of.ts'
import { valueAt } from './place-value.ts'
import { contentOf, type RehearsedRule } from './subject.ts'
import type { ChangeFault, ChangeScene } from './with-changes.ts'

/** Faults between numbers after a change: bands that have changed places, ends of a choice the wrong way round. */
export function orderFaults(
  rule: RehearsedRule,
  touched: ReadonlySet<string>,
  { definitions, occasion }: ChangeScene,
): readonly ChangeFault[] {
  const content = contentOf(rule)
  return parametersOf(definitions, rule, occasion).flatMap((parameter) => {
    if (parameter.kind !== 'number' || !touched.has(parameter.path)) return []
    const message =
      bandFault(content, parameter) ?? endFault(content, parameter) ?? partFault(content, parameter)
    return message === undefined ? [] : [{ path: parameter.path, message: `“${parameter.title}”${message}` }]
  })
}

/** The line of a band stays between its neighbours. */
function bandFault(content: unknown, { keys, role }: NumberParameter): string | undefined {
  const place = keys.at(-2)
  if (role !== 'band' || keys.at(-1) !== 'line' || typeof place !== 'number') return undefined
  const { bands, by } = valueAt(content, keys.slice(0, -3)) as Bands
  const downward = by === 'at-most' ? -1 : 1
  const inOrder = (upper: number, lower: number) => {
    const [a, b] = [bands[upper], bands[lower]]
    return !a || !b || compareRatios(quantity(a.line), quantity(b.line)) * downward > 0
  }
  if (inOrder(place - 1, place) && inOrder(place, place + 1)) return undefined
  return '和相邻的档次顺序颠倒或重合了，请一起调整'
}

function endFault(content: unknown, { keys, role }: NumberParameter): string | undefined {
  if (role !== 'points' || typeof keys.at(-1) !== 'number') return undefined
  const ends = valueAt(content, keys.slice(0, -1)) as Point
  return typeof ends !== 'number' && ends[0] > ends[1] ? '的最低分高于最高分了' : undefined
}

/** A part cannot be asked for more than the whole of it; nor the whole for more than its full points. */
function partFault(content: unknown, { keys, value }: NumberParameter): string | undefined {
  const last = keys.at(-1)
  if (last !== 'pass' && last !== 'above' && last !== 'least') return undefined
  const around = valueAt(content, keys.slice(0, -1)) as Pick<Scored, 'full'> | Record<Key, unknown>
  return 'full' in around && typeof around.full === 'number' && Number(value) > around.full
    ? `超过了满分 ${around.full} 分`
    : undefined
}
