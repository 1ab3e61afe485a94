import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { storageFault } from './storage-fault.ts'

const tableSchema = z.strictObject({
  name: z.string().regex(/^[a-z_][a-z0-9_]*$/),
  columns: z.array(z.string().regex(/^[a-z_][a-z0-9_]*$/)).nonempty(),
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `manifest.json` of a backup: what is in the folder and how to tell that it is unharmed. */
const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  /** The last migration of the database at that time. */
  schema: z.int().positive(),
  /** In an order in which every row finds what it refers to. */
  tables: z.array(tableSchema).nonempty(),
})
export type Manifest = z.infer<typeof manifestSchema>
export type TableCopy = z.infer<typeof tableSchema>

export const MANIFEST = 'manifest.json'

export function tableFile(folder: string, table: string): string {
  return join(folder, `${table}.copy.gz`)
}

/** Passes bytes on and hashes them. */
export function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

/** Reads a backup and every byte in it; what is missing or harmed is named before anything else is touched. */
export async function readBackup(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw storageFault('BACKUP_UNUSABLE', `${folder} 里没有 ${MANIFEST}：请指明 yinyu backup 写出的文件夹`)
  })
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (!parsed.success) throw storageFault('BACKUP_UNUSABLE', `${MANIFEST} 不完整或被改动过：请换一份备份`)
  for (const table of parsed.data.tables) await checkTable(folder, table)
  return parsed.data
}

async function checkTable(folder: string, { name, sha256 }: TableCopy): Promise<void> {
  const hash = createHash('sha256')
  const found = await pipeline(createReadStream(tableFile(folder, name)), createGunzip(), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) hash.update(chunk)
    return hash.digest('hex')
  }).catch(() => '')
  if (found !== sha256)
    throw storageFault('BACKUP_UNUSABLE', `${tableFile(folder, name)} 缺失或已损坏：请换一份备份`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
