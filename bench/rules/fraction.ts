/** An exact fraction; `bottom` is positive. Written for the benchmark alone, apart from the kernel's Ratio. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

export function fraction(top: bigint, bottom = 1n): Fraction {
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.top, b.bottom))
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top)
}

export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

/** The least whole number not below the fraction. */
export function ceiling({ top, bottom }: Fraction): bigint {
  const whole = top / bottom
  return whole * bottom < top ? whole + 1n : whole
}

/** Reads plain decimal text exactly. */
export function parse(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}
