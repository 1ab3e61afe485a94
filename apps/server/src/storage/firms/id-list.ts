/** Ids are the sixteen bytes of a UUID. */
export const ID_BYTES = 16
const IDS_AT_FIRST = 1 << 10
const GROWTH = 2

/** A million ids in the sixteen bytes each that they are. */
export class IdList {
  #bytes = Buffer.alloc(IDS_AT_FIRST * ID_BYTES)
  #count = 0

  add(bytes: Buffer, from: number): void {
    const at = this.#count * ID_BYTES
    if (at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], at * GROWTH)
    bytes.copy(this.#bytes, at, from, from + ID_BYTES)
    this.#count++
  }

  /** Undefined beyond the last. */
  at(index: number): Buffer | undefined {
    return index < this.#count ? this.#bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES) : undefined
  }
}

/** As it is written: `ec66bffc-b3f3-82e4-aec6-0000c4ff0000`. */
export function sayId(id: Buffer): string {
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
