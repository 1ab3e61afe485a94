const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Why a text is not a 统一社会信用代码. */
export type CreditCodeFault = 'LENGTH' | 'ALPHABET' | 'CHECK_DIGIT'

/**
 * Checks a unified social credit code (GB 32100-2015): 18 characters of its alphabet, the last one
 * the check digit `(31 - sum mod 31) mod 31`. Returns undefined when the code is sound.
 */
export function findCreditCodeFault(code: string): CreditCodeFault | undefined {
  if (code.length !== 18) return 'LENGTH'
  const values = [...code].map((c) => ALPHABET.indexOf(c))
  if (values.includes(-1)) return 'ALPHABET'
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31 ? undefined : 'CHECK_DIGIT'
}

/** A code as it is meant: full-width and small letters become plain ones; spaces and characters that nobody sees go. */
export function plainCreditCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toUpperCase()
}
