import { readFile, truncate, writeFile } from 'node:fs/promises'

/** What happens to files on a disk. */
export const harms = ['truncated', 'a bit turned'] as const

/** In the middle, where the figures are: the ends of a Parquet file are what its reader looks at by itself. */
export async function harmFile(path: string, how: (typeof harms)[number]): Promise<void> {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  if (how === 'truncated') return truncate(path, middle)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  await writeFile(path, bytes)
}
