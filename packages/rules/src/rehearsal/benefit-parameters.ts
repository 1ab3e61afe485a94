import { benefitSayScene, type Benefit } from '../benefit/benefit.ts'
import { sayMeasured } from '../benefit/measured-amount.ts'
import { bareParameter, down, quantityParameter, type Around } from './around.ts'
import { conditionParameters } from './condition-parameters.ts'
import type { Key, NumberBounds, Parameter, ParameterRole } from './parameter.ts'

/** Money that is given is whole fen and never less than nothing. */
const MONEY: NumberBounds = { least: '0', whole: 'fen' }
const NOT_NEGATIVE: NumberBounds = { least: '0' }

/** Every number of a benefit that may be moved. */
export function benefitParameters(
  benefit: Benefit,
  keys: readonly Key[],
  outer: Around,
): readonly Parameter[] {
  const around = down(outer, keys)
  const cap =
    'cap' in benefit && benefit.cap !== undefined
      ? [numberOf(benefit, around)('cap', benefit.cap, '最高', 'cap', MONEY)]
      : []
  switch (benefit.kind) {
    case 'sum':
      return [...benefit.of.flatMap((part, i) => benefitParameters(part, ['of', i], around)), ...cap]
    case 'up-to':
      return [...benefitParameters(benefit.of, ['of'], around), ...cap]
    case 'by-condition':
      return benefit.cases.flatMap(({ when, gives }, i) => {
        const title = `${around.scene.say(when, around.scene)}的`
        return [
          ...conditionParameters(when, ['cases', i, 'when'], around),
          ...benefitParameters(gives, ['gives'], down(around, ['cases', i], { title })),
        ]
      })
    case 'fixed':
    case 'share':
    case 'per-step':
    case 'interest':
    case 'top-up':
    case 'multiplier':
    case 'not-known':
      return [...ownNumbers(benefit, around), ...cap]
  }
}

type Simple = Exclude<Benefit, { kind: 'sum' | 'up-to' | 'by-condition' }>

/** The numbers of a benefit in which no other lies, without its cap. */
function ownNumbers(benefit: Simple, around: Around): readonly Parameter[] {
  const number = numberOf(benefit, around)
  const measured = (of: string) => sayMeasured({ of }, around.scene)
  switch (benefit.kind) {
    case 'fixed':
      return [number('amount', benefit.amount, '金额', 'sum', MONEY)]
    case 'share':
      return [number('share', benefit.share, `${measured(benefit.of)}的`, 'share')]
    case 'per-step':
      return [
        number('step', benefit.step, `${measured(benefit.of)}每满`, 'band', { least: '0.000001' }),
        number('amount', benefit.amount, '每满一档给', 'sum', MONEY),
      ]
    case 'interest':
      return [
        number('rate', benefit.rate, '年贴息率', 'share'),
        ...(benefit.principalMost === undefined
          ? []
          : [number('principalMost', benefit.principalMost, '本金最多计', 'cap')]),
        bareParameter(
          around,
          ['daysMost'],
          { value: benefit.daysMost, unit: '天' },
          {
            title: '最长贴息天数',
            says: sayOf(benefit, around),
            role: 'cap',
            bounds: { least: '1', whole: 'whole' },
          },
        ),
      ]
    case 'top-up':
      return [number('share', benefit.share, `补足到${measured(benefit.of)}的`, 'share')]
    case 'multiplier':
      return [number('by', benefit.by, `${measured(benefit.on)}上浮`, 'share')]
    case 'not-known':
      return []
  }
}

function numberOf(benefit: Benefit, around: Around) {
  const says = sayOf(benefit, around)
  return (
    key: string,
    text: string,
    title: string,
    role: ParameterRole,
    bounds: NumberBounds = NOT_NEGATIVE,
  ) => quantityParameter(around, [key], text, { title, says, role, bounds })
}

function sayOf(benefit: Benefit, around: Around): string {
  const scene = benefitSayScene(around.scene)
  return scene.sayBenefit(benefit, scene)
}
