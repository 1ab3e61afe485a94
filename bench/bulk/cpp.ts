import { execFile, execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, rmSync, writeFileSync, writeSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  CPP,
  fillTable,
  printKernel,
  WORDS_MAX,
  type AnswerSheet,
  type Columns,
  type KernelPlan,
} from '@yinyu/rules'
import { cppProgram } from './cpp-program.ts'

/** Nanoseconds per firm. */
export interface Taken {
  readonly clock: number
  readonly processor: number
  /** Of the loops in C++: how many amounts they would have left to big integers, in the whole run. */
  readonly left?: number
}

/** The compiled loops with their columns, ready to be run. */
export interface CppLoops {
  /** Nanoseconds per firm of each round, by the clock and of all processors. */
  readonly run: (firms: number, threads: number, rounds: number) => Promise<readonly Taken[]>
  /** What the last run found, byte by byte as the buffer of our own sheet has it. */
  readonly found: () => Int32Array
  /** The file that it reads. */
  readonly facts: string
  readonly remove: () => void
}

/** Undefined where no g++ is to be had. */
export function compileCpp(plan: KernelPlan, columns: Columns, sheet: AnswerSheet): CppLoops | undefined {
  try {
    execFileSync('g++', ['--version'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-bulk-'))
  const [source, program, facts, answers] = ['loops.cpp', 'loops', 'facts', 'answers'].map((name) =>
    join(folder, name),
  )
  if (!source || !program || !facts || !answers) return undefined
  writeFileSync(source, cppProgram(plan, columns, sheet))
  execFileSync('g++', ['-O3', '-std=c++17', '-w', '-pthread', '-o', program, source])
  writeFacts(facts, plan, columns)
  return {
    run: async (firms, threads, rounds) => {
      const asked = [facts, answers, firms, threads, rounds].map(String)
      const { stdout } = await promisify(execFile)(program, asked)
      return stdout
        .trim()
        .split('\n')
        .map((line) => {
          const [clock = Number.NaN, processor = Number.NaN, left = 0] = line.split(' ').map(Number)
          return { clock, processor, left }
        })
    },
    found: () => {
      const found = new Int32Array(sheet.words.buffer.byteLength / 4)
      const bytes = new Uint8Array(found.buffer)
      const file = openSync(answers, 'r')
      for (let at = 0, read = 1; read > 0; at += read)
        read = readSync(file, bytes, at, Math.min(2 ** 26, bytes.length - at), at)
      closeSync(file)
      return found
    },
    facts,
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function writeFacts(path: string, plan: KernelPlan, columns: Columns): void {
  const file = openSync(path, 'w')
  const write = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.byteLength;)
      at += writeSync(file, bytes, at, Math.min(2 ** 26, bytes.byteLength - at))
  }
  write(new Uint8Array(columns.buffer))
  for (const table of printKernel(plan, CPP).tables) {
    const filled = new Int32Array(WORDS_MAX)
    fillTable(filled, table, columns.bySlot.get(table.slot)?.words?.words ?? [], 0)
    write(new Uint8Array(filled.buffer))
  }
  closeSync(file)
}
