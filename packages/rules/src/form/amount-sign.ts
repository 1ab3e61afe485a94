import type { Counted, Factor, LoweredAmount } from './amount.ts'

/** No law takes money by giving; content that would is still decided, only slowly. */
export function signOfAmount(amount: LoweredAmount): 'not-negative' | 'any' {
  return isNotNegative(amount) ? 'not-negative' : 'any'
}

function isNotNegative(amount: LoweredAmount): boolean {
  switch (amount.op) {
    case 'not-known':
      return true
    case 'fixed':
      return amount.fen >= 0n
    case 'counted':
      return countsUp(amount.of) && (amount.most === undefined || countsUp(amount.most))
    case 'rest':
      return countsUp(amount.total) && countsUp(amount.received)
    case 'first':
      return amount.steps.every((step) => isNotNegative(step.gives))
    case 'sum':
      return amount.of.every(isNotNegative)
    case 'up-to':
      return isNotNegative(amount.of)
    case 'capped':
      return amount.capFen >= 0n && isNotNegative(amount.of)
  }
}

function countsUp({ times, eachFen, factors }: Counted): boolean {
  return times >= 0n && eachFen >= 0n && factors.every(limitsFromAbove)
}

/** A limit is a number from zero up, or as many times the divisor, which is positive wherever it counts. */
export function limitsFromAbove({ most, bottom }: Factor): boolean {
  if (most === undefined) return true
  const [first] = most
  if (first === undefined) return true
  const divisor = bottom.find(({ slots }) => slots.join() === first.slots.join())
  const steady = most.length === 1 && first.slots.length === 0
  if (steady) return first.coefficient >= 0n
  if (!divisor || divisor.coefficient === 0n || most.length !== bottom.length) return false
  const sameWay = first.coefficient > 0n === divisor.coefficient > 0n
  return (
    sameWay &&
    most.every(({ coefficient, slots }) => {
      const other = bottom.find((term) => term.slots.join() === slots.join())
      return other && other.coefficient * first.coefficient === coefficient * divisor.coefficient
    })
  )
}
