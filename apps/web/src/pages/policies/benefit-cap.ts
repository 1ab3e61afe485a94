import { multiplyRatios, ratio } from '@yinyu/kernel'
import { quantity, quantityFen, type Benefit, type Policy } from '@yinyu/rules'

/** How much of the amount the text names. */
export type AmountKnown = 'known' | 'partly' | 'unknown'

/** Whether a number is named: register-only policies say 金额未知 rather than zero. */
export function amountKnownOf(benefit: Benefit): AmountKnown {
  const leaves = leavesOf(benefit)
  const unknown = leaves.filter((leaf) => leaf.kind === 'not-known').length
  if (unknown === 0) return 'known'
  return unknown === leaves.length ? 'unknown' : 'partly'
}

/** 资质入库 and 采购优惠 are no money by their nature; an amount is not even to be looked for. */
export function isMoney({ benefitKind }: Policy): boolean {
  return benefitKind !== '资质入库' && benefitKind !== '采购优惠'
}

/** The most one firm can get by the text, in fen, for sorting; undefined when the text sets no bound. */
export function capFenOf(benefit: Benefit): bigint | undefined {
  const own = 'cap' in benefit && benefit.cap !== undefined ? quantityFen(benefit.cap) : undefined
  return own ?? boundOf(benefit)
}

function boundOf(benefit: Benefit): bigint | undefined {
  switch (benefit.kind) {
    case 'fixed':
      return quantityFen(benefit.amount)
    case 'up-to':
      return capFenOf(benefit.of)
    case 'by-condition':
      return greatest(benefit.cases.map(({ gives }) => capFenOf(gives)))
    case 'sum':
      return benefit.of
        .map((part) => capFenOf(part))
        .reduce((sum, fen) => (sum === undefined || fen === undefined ? undefined : sum + fen), 0n)
    case 'interest':
      return interestFen(benefit)
    case 'share':
    case 'per-step':
    case 'top-up':
    case 'multiplier':
    case 'not-known':
      return undefined
  }
}

/** Unbounded as soon as one is. */
function greatest(caps: readonly (bigint | undefined)[]): bigint | undefined {
  return caps.reduce((most, fen) => {
    if (most === undefined || fen === undefined) return undefined
    return fen > most ? fen : most
  }, 0n)
}

function interestFen(benefit: Benefit & { kind: 'interest' }): bigint | undefined {
  if (benefit.principalMost === undefined) return undefined
  const time = ratio(BigInt(benefit.daysMost), BigInt(benefit.daysPerYear))
  const yuan = [quantity(benefit.rate), time].reduce(multiplyRatios, quantity(benefit.principalMost))
  return (yuan.n * 100n) / yuan.d
}

function leavesOf(benefit: Benefit): readonly Benefit[] {
  if (benefit.kind === 'sum') return benefit.of.flatMap(leavesOf)
  if (benefit.kind === 'up-to') return leavesOf(benefit.of)
  if (benefit.kind === 'by-condition') return benefit.cases.flatMap(({ gives }) => leavesOf(gives))
  return [benefit]
}
