import type { PlannedAmount } from '@yinyu/rules'

type Masked = PlannedAmount['arithmetic']['amount']
type Of<Op extends Masked['op']> = Extract<Masked, { op: Op }>
type MaskedCounted = Of<'counted'>['of']
type Polynomial = MaskedCounted['counted']['factors'][number]['top']

/** What is due under one policy in numpy: lines that end with the arrays `least` and `most`. */
export function numpyAmount(
  { arithmetic, named }: PlannedAmount,
  maskText: (mask: number) => string,
): readonly string[] {
  if (named === 'never') return ['least = most = Z * 0.0']
  const ends = (['least', 'most'] as const).map((end) => endText(arithmetic.amount, end, maskText))
  return [
    `least = np.where(${maskText(arithmetic.met)}, ${ends[0]}, 0.0)`,
    `most = np.where(${maskText(arithmetic.possible)}, ${ends[1]}, 0.0)`,
  ]
}

function endText(amount: Masked, end: 'least' | 'most', maskText: (mask: number) => string): string {
  const inner = (of: Masked) => endText(of, end, maskText)
  const nothing = end === 'least' ? '0.0' : 'np.inf'
  switch (amount.op) {
    case 'fixed':
      return `${amount.fen}.0`
    case 'counted': {
      const most =
        amount.most && end === 'most' ? known(countedText(amount.most, maskText), nothing) : nothing
      return known(countedText(amount.of, maskText), most)
    }
    case 'rest': {
      const [total, received] = [amount.total, amount.received].map((of) => countedText(of, maskText))
      return known(
        `np.maximum(${total} - ${received}, 0.0)`,
        end === 'least' ? '0.0' : known(`${total}`, nothing),
      )
    }
    case 'first': {
      const [join, start] = end === 'least' ? ['np.minimum', 'np.inf'] : ['np.maximum', '0.0']
      const all = [
        ...amount.steps.map(({ may, gives }) => ({ may, text: inner(gives) })),
        { may: amount.none, text: '0.0' },
      ]
      return all.reduce(
        (found, { may, text }) => `${join}(${found}, np.where(${maskText(may)}, ${text}, ${start}))`,
        start,
      )
    }
    case 'sum':
      return `(${amount.of.map(inner).join(' + ')})`
    case 'up-to':
      return end === 'least' ? '0.0' : inner(amount.of)
    case 'capped':
      return `np.minimum(${inner(amount.of)}, ${amount.capFen}.0)`
  }
}

function known(text: string, otherwise: string): string {
  return `other(${text}, ${otherwise})`
}

function countedText({ counted, sound }: MaskedCounted, maskText: (mask: number) => string): string {
  const held = counted.factors.map(({ top, most }) => {
    const positive = `np.maximum(${polynomialText(top)}, 0.0)`
    return most ? `np.minimum(${positive}, ${polynomialText(most)})` : positive
  })
  const top = [`${counted.times}.0`, ...held].join(' * ')
  const bottom = [`${counted.over}.0`, ...counted.factors.map(({ bottom: by }) => polynomialText(by))].join(
    ' * ',
  )
  const whole =
    counted.rounding === 'down'
      ? `np.floor(${top} / (${bottom}))`
      : `np.floor((2.0 * ${top} + ${bottom}) / (2.0 * ${bottom}))`
  const fen = `${counted.eachFen}.0 * ${whole}`
  return maskText(sound) === 'O' ? `(${fen})` : `np.where(${maskText(sound)}, ${fen}, np.nan)`
}

export function polynomialText(polynomial: Polynomial): string {
  const terms = polynomial.map(({ coefficient, slots }) =>
    [`${Number(coefficient)}`, ...slots.map((slot) => `x${slot}`)].join(' * '),
  )
  return terms.length === 0 ? '0.0' : `(${terms.join(' + ')})`
}
