import type { PlannedAmount } from '@yinyu/rules'
import type { ArrayWords } from './array-words.ts'

type Masked = PlannedAmount['arithmetic']['amount']
type Of<Op extends Masked['op']> = Extract<Masked, { op: Op }>
type MaskedCounted = Of<'counted'>['of']
type Polynomial = MaskedCounted['counted']['factors'][number]['top']

/** How masks are written, and everything else. */
export interface ArrayText {
  readonly words: ArrayWords
  readonly maskText: (mask: number) => string
}

/** What is due under one policy: its least and its most for every firm. */
export function arrayAmount(
  { arithmetic, named }: PlannedAmount,
  text: ArrayText,
): { readonly least: string; readonly most: string } {
  const { words, maskText } = text
  const nothing = words.choose(words.never, '0.0', '0.0')
  if (named === 'never') return { least: nothing, most: nothing }
  const endOf = (end: 'least' | 'most') => endText(arithmetic.amount, end, text)
  return {
    least: words.choose(maskText(arithmetic.met), endOf('least'), '0.0'),
    most: words.choose(maskText(arithmetic.possible), endOf('most'), '0.0'),
  }
}

function endText(amount: Masked, end: 'least' | 'most', text: ArrayText): string {
  const { words, maskText } = text
  const inner = (of: Masked) => endText(of, end, text)
  const unbounded = "float('inf')"
  const nothing = end === 'least' ? '0.0' : unbounded
  switch (amount.op) {
    case 'fixed':
      return words.choose(words.always, `${amount.fen}.0`, '0.0')
    case 'counted': {
      const most =
        amount.most && end === 'most' ? words.orElse(countedText(amount.most, text), nothing) : nothing
      return words.orElse(countedText(amount.of, text), most)
    }
    case 'rest': {
      const [total = '', received = ''] = [amount.total, amount.received].map((of) => countedText(of, text))
      const most = end === 'least' ? '0.0' : words.orElse(total, nothing)
      return words.orElse(words.atLeast(`${total} - ${received}`, '0.0'), most)
    }
    case 'first': {
      const [join, start] =
        end === 'least' ? ([words.smaller, unbounded] as const) : ([words.larger, '0.0'] as const)
      const all = [
        ...amount.steps.map(({ may, gives }) => ({ may, given: inner(gives) })),
        { may: amount.none, given: '0.0' },
      ]
      return all.map(({ may, given }) => words.choose(maskText(may), given, start)).reduce(join)
    }
    case 'sum':
      return `(${amount.of.map(inner).join(' + ')})`
    case 'up-to':
      return end === 'least' ? words.choose(words.always, '0.0', '0.0') : inner(amount.of)
    case 'capped':
      return words.atMost(inner(amount.of), `${amount.capFen}.0`)
  }
}

function countedText({ counted, sound }: MaskedCounted, { words, maskText }: ArrayText): string {
  const held = counted.factors.map(({ top, most }) => {
    const positive = words.atLeast(polynomialText(top, words), '0.0')
    return most ? words.atMost(positive, polynomialText(most, words)) : positive
  })
  const top = [`${counted.times}.0`, ...held].join(' * ')
  const divisors = counted.factors.map(({ bottom: by }) => polynomialText(by, words))
  const bottom = [`${counted.over}.0`, ...divisors].join(' * ')
  const whole =
    counted.rounding === 'down'
      ? words.floor(words.quotient(`(${top})`, `(${bottom})`))
      : words.floor(words.quotient(`(2.0 * ${top} + ${bottom})`, `(2.0 * ${bottom})`))
  const fen = `${counted.eachFen}.0 * ${whole}`
  return maskText(sound) === words.always ? `(${fen})` : words.only(maskText(sound), fen)
}

export function polynomialText(polynomial: Polynomial, words: ArrayWords): string {
  const terms = polynomial.map(({ coefficient, slots }) =>
    [`${Number(coefficient)}`, ...slots.map((slot) => words.column(`x${slot}`))].join(' * '),
  )
  return terms.length === 0 ? '0.0' : `(${terms.join(' + ')})`
}
