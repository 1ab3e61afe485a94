import {
  amountDecider,
  fillTable,
  JAVASCRIPT,
  nearDecider,
  printKernel,
  WORDS_MAX,
  type AnswerSheet,
  type Columns,
  type KernelPlan,
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
  const numberAt = numberReader(columns)
  const exact = plan.amounts.map((amount) => amountDecider(amount, columns, sheet))
  const near = printed.near.map((group) => nearDecider(group, numberAt))
  const given = {
    m: scratch,
    t: new Int32Array(32),
    answers: sheet.words,
    narrow: sheet.narrow,
    wide: sheet.wide,
    x: columns.numbers,
    y: columns.bits,
    c: columns.codes,
    recheck: (group: number, from: number, firms: number) => near[group]?.(from, firms, scratch),
    exactly: (amount: number, firm: number) => exact[amount]?.(firm),
    ...Object.fromEntries(tables.map(({ name, of }) => [name, of])),
  }
  const decide = compile(printed.text, given)
  const learn = (known: Columns) => {
    for (const table of tables) {
      const words = known.bySlot.get(table.slot)?.words?.words ?? []
      fillTable(table.of, table, words, table.learnt)
      table.learnt = words.length
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
    'return function decide(from, to) { decideGroups(from & ~31, to) }',
  ].join('\n')
  // The text is printed from validated content by our own printer: numbers and names it made itself, no words of data.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- this is what a kernel is
  return new Function('given', source)(given) as Kernel['decide']
}

function numberReader({ bySlot, strides, numbers }: Columns): (slot: number, firm: number) => number {
  return (slot, firm) => {
    const column = bySlot.get(slot)
    const at = (firm >>> 5) * strides.numbers + (column?.offset ?? 0) + (firm & 31)
    return column?.need.kind === 'number' ? (numbers[at] ?? Number.NaN) : Number.NaN
  }
}
