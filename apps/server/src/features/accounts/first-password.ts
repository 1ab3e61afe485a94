import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike, since it is read out and typed. */
const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const
const GROUPS = 5
const GROUP_LENGTH = 4

/** A password to be given once and changed at the first sign-in: 20 random characters in five groups, over 110 bits. */
export function newFirstPassword(): string {
  const all = kinds.join('')
  const drawn = Array.from({ length: GROUPS * GROUP_LENGTH }, (_, i) => draw(kinds[i] ?? all))
  const mixed = drawn.map((sign) => ({ sign, at: randomInt(2 ** 32) })).toSorted((a, b) => a.at - b.at)
  const text = mixed.map(({ sign }) => sign).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

function draw(letters: string): string {
  return letters[randomInt(letters.length)] ?? ''
}
