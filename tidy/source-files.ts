import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, type ParseResult } from 'oxc-parser'

/** A file of the repository; the path is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const notOurs = new Set(['node_modules', 'dist', 'coverage'])

/** Every path of the repository, files and folders, except what is installed, built or hidden. */
export function allPaths(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.startsWith('.')) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? [path, ...allPaths(path)] : [path]
  })
}

export function readFile(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

/** Every TypeScript and JavaScript file of ours. */
export function codeFiles(): SourceFile[] {
  return allPaths()
    .filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path))
    .map(readFile)
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** Several tests look at every file; taking two thousand apart takes seconds. */
const parsed = new Map<string, { readonly text: string; readonly result: ParseResult }>()

/** The syntax tree. A file that does not parse must not pass for a clean one. */
export function parse({ path, text }: SourceFile): ParseResult {
  const known = parsed.get(path)
  if (known?.text === text) return known.result
  const result = parseSync(path, text)
  const [error] = result.errors
  if (error) throw new Error(`${path} cannot be read as TypeScript: ${error.message}`)
  parsed.set(path, { text, result })
  return result
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** How many lines a piece of text takes, not counting the end of its last line as another one. */
export function countLines(text: string): number {
  return text.trimEnd().split('\n').length
}
