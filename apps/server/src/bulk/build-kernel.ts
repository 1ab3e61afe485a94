import {
  fillTable,
  JAVASCRIPT,
  nearDecider,
  printKernel,
  WORDS_MAX,
  type AnswerSheet,
  type Column,
  type Columns,
  type KernelPlan,
  type PrintedKernel,
} from '@yinyu/rules'

/** A plan turned into machine code over one set of columns. */
export interface Kernel {
  /** Decides the firms from `from` to `to`, both rounded out to whole groups of 32. */
  readonly decide: (from: number, to: number) => void
  /** Makes words known that columns have got since: to be called before deciding firms that have them. */
  readonly learn: (columns: Columns) => void
}

/** Engines share code between texts that are equal; each kernel is to be fitted to its own columns. */
let built = 0

/** Prints the plan in JavaScript and binds it to columns and a sheet of answers. Server and threads only. */
export function buildKernel(plan: KernelPlan, columns: Columns, sheet: AnswerSheet): Kernel {
  const printed = printKernel(plan, JAVASCRIPT)
  const tables = printed.tables.map((table) => ({ ...table, of: new Int32Array(WORDS_MAX), learnt: 0 }))
  const scratch = new Int32Array(printed.scratch)
  const near = printed.near.map((group) =>
    nearDecider(
      group,
      group.slots.map((slot) => numbersOf(columns, slot)),
    ),
  )
  const given = {
    m: scratch,
    t: new Int32Array(32),
    answers: sheet.bits,
    recheck: (group: number, from: number, firms: number) => near[group]?.(from, firms, scratch),
    ...Object.fromEntries(tables.map(({ name, of }) => [name, of])),
    ...Object.fromEntries(sheet.least.map((least, place) => [`least${place}`, least])),
    ...Object.fromEntries(sheet.most.map((most, place) => [`most${place}`, most])),
    ...columnsRead(printed, columns),
  }
  const decide = compile(printed.text, given)
  const learn = (known: Columns) => {
    for (const table of tables) {
      const column = known.bySlot.get(table.slot)
      if (column?.kind !== 'word') continue
      fillTable(table.of, table, column.words.words, table.learnt)
      table.learnt = column.words.words.length
    }
  }
  learn(columns)
  return { decide, learn }
}

function compile(text: string, given: Readonly<Record<string, unknown>>): Kernel['decide'] {
  const names = Object.keys(given)
  const source = [
    `'use strict' // kernel ${built++}`,
    `const { ${names.join(', ')} } = given`,
    text,
    'return function decide(from, to) { for (let i = from & ~31; i < to; i += 32) decideGroup(i) }',
  ].join('\n')
  // The text is printed from validated content by our own printer: numbers and names it made itself, no words of data.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- this is what a kernel is
  return new Function('given', source)(given) as Kernel['decide']
}

function columnsRead(printed: PrintedKernel, columns: Columns): Readonly<Record<string, ArrayBufferView>> {
  return Object.fromEntries(
    printed.reads.map(({ name, slot, part }) => [name, arrayOf(columns.bySlot.get(slot), part)]),
  )
}

function numbersOf(columns: Columns, slot: number): Float64Array {
  const column = columns.bySlot.get(slot)
  if (column?.kind !== 'number') throw new Error(`kernel: slot ${slot} is no column of numbers`)
  return column.values
}

function arrayOf(column: Column | undefined, part: PrintedKernel['reads'][number]['part']): ArrayBufferView {
  if (column?.kind === 'number' && part === 'x') return column.values
  if (column?.kind === 'word' && part === 'c') return column.codes
  if (column?.kind === 'flag' && part === 'y') return column.yes
  if (column?.kind === 'flag' && part === 'k') return column.known
  throw new Error(`kernel: no column gives ${part}; lay the columns that the plan needs`)
}
