/** So many bytes tell a workbook, which is a ZIP, from text that happens to begin with PK. */
export const PACKED_START_BYTES = 3

/** Whether a file begins as a ZIP does. */
export function isPacked(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] ?? 255) < 9
}
