import { groupDigits } from '../../ui/figures/say-count.ts'

/** `+18`, `−4`; nobody has no sign. */
export function saySigned(sign: '+' | '−', count: number): string {
  return count === 0 ? '0' : `${sign}${groupDigits(count)}`
}
