/** One bit for each firm, 32 in a word, the first firm lowest. */
export type FirmBits = Int32Array

export function onesIn(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555)
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333)
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBits(bits: FirmBits): number {
  let ones = 0
  for (let i = 0; i < bits.length; i++) ones += onesIn(bits[i] ?? 0)
  return ones
}

/** How many firms are in both. */
export function countBoth(a: FirmBits, b: FirmBits): number {
  let ones = 0
  for (let i = 0; i < a.length; i++) ones += onesIn((a[i] ?? 0) & (b[i] ?? 0))
  return ones
}

export function both(a: FirmBits, b: FirmBits): FirmBits {
  return combined(a, b, (x, y) => x & y)
}

/** In the first and not in the second. */
export function without(a: FirmBits, b: FirmBits): FirmBits {
  return combined(a, b, (x, y) => x & ~y)
}

export function either(a: FirmBits, b: FirmBits): FirmBits {
  return combined(a, b, (x, y) => x | y)
}

export function differing(a: FirmBits, b: FirmBits): FirmBits {
  return combined(a, b, (x, y) => x ^ y)
}

export function combined(a: FirmBits, b: FirmBits, join: (x: number, y: number) => number): FirmBits {
  const out = new Int32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = join(a[i] ?? 0, b[i] ?? 0)
  return out
}

export function hasFirm(bits: FirmBits, firm: number): boolean {
  return (((bits[firm >>> 5] ?? 0) >>> (firm & 31)) & 1) === 1
}

/** Calls for each firm that is in, in order. */
export function eachFirm(bits: FirmBits, visit: (firm: number) => void): void {
  for (let i = 0; i < bits.length; i++)
    for (let left = bits[i] ?? 0; left !== 0; left &= left - 1) visit(i * 32 + 31 - Math.clz32(left & -left))
}

/** The firms on one page, in order. */
export function pageOfFirms(bits: FirmBits, skip: number, most: number): readonly number[] {
  const found: number[] = []
  let passed = 0
  for (let i = 0; i < bits.length && found.length < most; i++) {
    const word = bits[i] ?? 0
    const here = onesIn(word)
    if (passed + here <= skip) {
      passed += here
      continue
    }
    for (let left = word; left !== 0 && found.length < most; left &= left - 1) {
      if (passed >= skip) found.push(i * 32 + 31 - Math.clz32(left & -left))
      passed += 1
    }
  }
  return found
}

/** The first `firms` firms. */
export function allFirms(firms: number, words: number): FirmBits {
  return Int32Array.from({ length: words }, (_, i) => {
    const left = firms - i * 32
    return left >= 32 ? -1 : left <= 0 ? 0 : (1 << left) - 1
  })
}
