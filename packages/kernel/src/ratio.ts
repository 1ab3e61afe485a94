/** An exact rational number. `d` is always positive; not necessarily in lowest terms. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

/** Builds `n / d`. Throws on a zero divisor: callers must have said "unknown" before. */
export function ratio(n: bigint, d = 1n): Ratio {
  if (d === 0n)
    throw new RangeError('ratio: divisor is zero; a share without a divisor is unknown, not a number')
  return d > 0n ? { n, d } : { n: -n, d: -d }
}

/** Compares by cross-multiplication; no rounding. Returns -1, 0 or 1. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.n * b.d
  const right = b.n * a.d
  if (left === right) return 0
  return left < right ? -1 : 1
}

export function addRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.n, a.d * b.d)
}

export function powerOfRatio(a: Ratio, exponent: number): Ratio {
  return ratio(a.n ** BigInt(exponent), a.d ** BigInt(exponent))
}

/** Rounds half up (away from zero for halves of positive numbers), as amounts of money are rounded. */
export function roundHalfUp(a: Ratio): bigint {
  const doubled = 2n * a.n + a.d
  return floorDivide(doubled, 2n * a.d)
}

/** The greatest integer not above the ratio. */
export function floorOfRatio(a: Ratio): bigint {
  return floorDivide(a.n, a.d)
}

/** For drawing and for sorting only; never for a verdict or an amount. */
export function approximate(a: Ratio): number {
  const n = Number(a.n)
  const d = Number(a.d)
  return Number.isFinite(n) && Number.isFinite(d) ? n / d : Number((a.n * 1_000_000n) / a.d) / 1_000_000
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient
}
