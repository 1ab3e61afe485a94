/**
 * A fact on its way from the records to its firm: 32 bytes. Whole numbers, by 32 bits: the firm; slot, rank, source and
 * whether the source took its word back; the name of the source; the day from which it holds. Then two doubles: its
 * number in the records, and its value.
 */
export const RECORD_BYTES = 32
export const RECORD_INTS = 8
export const RECORD_DOUBLES = 4
export const [FIRM, TRAITS, NAME, HELD_ON] = [0, 1, 2, 3] as const
export const [SEQ, VALUE] = [2, 3] as const

const SLOT_BITS = 16
const RANK_BITS = 4
const SOURCE_BITS = 4
const SLOT_MASK = (1 << SLOT_BITS) - 1
const SMALL_MASK = (1 << RANK_BITS) - 1

/** So many columns can be told apart. */
export const SLOTS_MOST = 1 << SLOT_BITS

export function traitsOf(slot: number, rank: number, source: number, said: 0 | 1): number {
  return (
    slot |
    (rank << SLOT_BITS) |
    (source << (SLOT_BITS + RANK_BITS)) |
    (said << (SLOT_BITS + RANK_BITS + SOURCE_BITS))
  )
}

export const slotIn = (traits: number): number => traits & SLOT_MASK
export const rankIn = (traits: number): number => (traits >>> SLOT_BITS) & SMALL_MASK
export const sourceIn = (traits: number): number => (traits >>> (SLOT_BITS + RANK_BITS)) & SMALL_MASK
/** 0: the source took its word back. */
export const saidIn = (traits: number): number => traits >>> (SLOT_BITS + RANK_BITS + SOURCE_BITS)
