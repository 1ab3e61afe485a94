import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { loadRules, type Rules } from './content.ts'
import type { FirmResult } from './firm-result.ts'
import { runCommand } from './run-command.ts'
import type { World } from './world.ts'

/** What a command printed and how it ended. */
export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

export const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url))

let loaded: Rules | undefined

/** The real content, loaded once. */
export function realRules(): Rules {
  loaded ??= loadRules(contentFolder)
  return loaded
}

/** A folder of one test file, gone afterwards, and commands that run in this process. */
export function useFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  return {
    folder,
    path,
    write: (name: string, data: string | Uint8Array): string => {
      writeFileSync(path(name), data)
      return path(name)
    },
    read: (name: string): string => readFileSync(path(name), 'utf8'),
  }
}

/** Runs a command as `main` would, on a fixed day. */
export async function run(words: readonly string[], world: Partial<World> = {}): Promise<Ran> {
  const out = collect()
  const err = collect()
  const exit = await runCommand(words, {
    today: '2026-06-01',
    contentFolder,
    rules: realRules,
    env: {},
    out: out.stream,
    err: err.stream,
    isWatched: false,
    stop: new AbortController().signal,
    ...world,
  })
  return { exit, out: out.text(), err: err.text() }
}

function collect(): { stream: Writable; text: () => string } {
  const parts: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, text: () => Buffer.concat(parts).toString() }
}

/** Rows as CSV: every row the base with its own changes. */
export function csvOf(base: Record<string, string>, rows: readonly Record<string, string>[]): string {
  const headers = [...new Set([base, ...rows].flatMap(Object.keys))]
  const lines = rows.map((row) => headers.map((header) => ({ ...base, ...row })[header] ?? '').join(','))
  return [headers.join(','), ...lines, ''].join('\n')
}

/** The objects of a JSONL text. */
export function parseLines(text: string): readonly FirmResult[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FirmResult)
}
