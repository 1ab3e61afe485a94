import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { digestOf } from './file-digest.ts'

const fileSchema = z.strictObject({
  file: z.string().regex(/^[a-z0-9.-]+$/),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
  firms: z.int(),
})

const manifestSchema = z.strictObject({
  format: z.literal('yinyu-snapshot-1'),
  /** From where the records were seen: what held on a day, as far as it was known on a day. */
  heldOn: z.iso.date(),
  knownOn: z.iso.date(),
  takenAt: z.iso.datetime(),
  /** Which content decided the columns and the order of sources. */
  content: z.string(),
  firms: z.int(),
  columns: z.array(
    z.strictObject({ key: z.string(), name: z.string(), kind: z.enum(['number', 'flag', 'word', 'day']) }),
  ),
  base: z.array(fileSchema),
  /** Firms that changed since the base; each stands in for the one of the base. */
  delta: fileSchema.optional(),
  /** Firms of the base that exist no more. */
  gone: z.array(z.string()).default([]),
  /** Up to which numbers the records had been read. */
  marks: z.strictObject({ fact: z.int(), titleEvent: z.int(), enterpriseEvent: z.int() }),
  /** Firms of which something known holds only from a later day. */
  later: z.array(z.tuple([z.string(), z.iso.date()]).readonly()),
  /** The kinds of titles of which every one is registered. */
  completeFor: z.array(z.string()),
})

/** What a snapshot is made of, written beside its files last, so that what it names is whole. */
export type Manifest = z.infer<typeof manifestSchema>
export type SnapshotFile = z.infer<typeof fileSchema>

const MANIFEST = 'snapshot.json'

export async function readManifest(folder: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
}

/** At once and whole: a reader sees the former manifest or this one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const beside = join(folder, `${MANIFEST}.new`)
  await writeFile(beside, `${JSON.stringify(manifest, undefined, 1)}\n`)
  await rename(beside, join(folder, MANIFEST))
}

/** Describes a file that was just written. */
export async function describeFile(folder: string, file: string, firms: number): Promise<SnapshotFile> {
  const path = join(folder, file)
  return { file, sha256: await digestOf(path), bytes: (await stat(path)).size, firms }
}

type NamedFiles = Pick<Manifest, 'base' | 'delta'>

/**
 * To be asked before figures are read from them: of a file with one bit turned DuckDB reads other figures without a word.
 * @throws Error when a file is not what the manifest says.
 */
export async function refuseDamage(folder: string, files: NamedFiles): Promise<void> {
  const damaged = await findDamage(folder, files)
  if (damaged.length > 0)
    throw new Error(`snapshot: ${damaged.join(', ')} in ${folder} is not what was written; take it anew`)
}

/** The names of files that are not what the manifest says; none when all is well. */
export async function findDamage(folder: string, { base, delta }: NamedFiles): Promise<readonly string[]> {
  const files = delta === undefined ? base : [...base, delta]
  const found = await Promise.all(
    files.map(async ({ file, sha256 }) => {
      const actual = await digestOf(join(folder, file)).catch(() => undefined)
      return actual === sha256 ? [] : [file]
    }),
  )
  return found.flat()
}
