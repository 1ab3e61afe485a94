import { GROUP, type Columns, type KernelPlan } from '@yinyu/rules'
import { arrayProgram, type ArrayProgram } from './array-program.ts'
import { numpyWords, polarsWords } from './array-words.ts'

/** Firms in one block of numpy: their masks and numbers stay near the processor. */
const BLOCK = 16_384

/**
 * The same plan for a library of arrays, in doubles and not exact. Reads the facts that the loops in C++ read, lays them
 * out by column beforehand, and prints times and what it counted.
 */
export function printPython(library: 'numpy' | 'polars', plan: KernelPlan, columns: Columns): string {
  const program = arrayProgram(plan, library === 'numpy' ? numpyWords : polarsWords)
  const print = library === 'numpy' ? printNumpy : printPolars
  return [readFile(columns, program.tables), ...print(program, columns)].join('\n')
}

/** Each mask an array of yes and no over a block of firms. */
function printNumpy({ steps, verdicts, scores, amounts }: ArrayProgram, columns: Columns): readonly string[] {
  const loads = needsOf(columns).map(({ need: { slot, kind }, offset }) => {
    if (kind === 'number') return `x${slot} = X[${offset / GROUP}][a:b]`
    if (kind === 'flag') return `y${slot} = Y[${offset}][a:b]; k${slot} = Y[${offset + 1}][a:b]`
    return `c${slot} = C[${offset / GROUP}][a:b]`
  })
  const body = [
    'Z, O = ZERO[:b - a], ~ZERO[:b - a]',
    ...loads,
    ...steps.map(({ name, text }) => `${name} = ${text}`),
    ...verdicts.map(
      ({ met, possible }, i) => `V[${i * 2}, a:b] = ${met}; V[${i * 2 + 1}, a:b] = ${possible}`,
    ),
    ...scores.map(({ least, most }, i) => `S[${i * 2}, a:b] = ${least}; S[${i * 2 + 1}, a:b] = ${most}`),
    ...amounts.map(({ least, most }, i) => `A[${i * 2}, a:b] = ${least}; A[${i * 2 + 1}, a:b] = ${most}`),
  ]
  return [
    `ZERO = np.zeros(${BLOCK}, bool)`,
    `V, S, A = np.zeros((${verdicts.length * 2}, N), bool), np.zeros((${scores.length * 2}, N)), np.zeros((${amounts.length * 2}, N))`,
    'def other(value, otherwise):\n  return np.where(np.isnan(value), otherwise, value)',
    'def block(a, b):',
    ...body.map((line) => `  ${line}`),
    `def decide():\n  for a in range(0, N, ${BLOCK}): block(a, min(N, a + ${BLOCK}))\n  return V, A`,
    TIMED,
  ]
}

/** One lazy query; what rests on nothing else of the same level is said side by side, which it may share and spread. */
function printPolars(
  { steps, verdicts, scores, amounts }: ArrayProgram,
  columns: Columns,
): readonly string[] {
  const facts = needsOf(columns).flatMap(({ need: { slot, kind }, offset }) => {
    if (kind === 'number') return [`'x${slot}': pl.Series(X[${offset / GROUP}][:N]).fill_nan(None)`]
    if (kind === 'flag') return [`'y${slot}': Y[${offset}][:N]`, `'k${slot}': Y[${offset + 1}][:N]`]
    return [`'c${slot}': C[${offset / GROUP}][:N]`]
  })
  const levels = [...Map.groupBy(steps, ({ level }) => level)].toSorted(([a], [b]) => a - b)
  const said = (all: readonly { readonly name: string; readonly text: string }[]): string =>
    all.map(({ name, text }) => `(${text}).alias('${name}')`).join(', ')
  const found = [
    ...verdicts.flatMap(({ met, possible }, i) => [both('v', i * 2, met), both('v', i * 2 + 1, possible)]),
    ...scores.flatMap(({ least, most }, i) => [both('s', i * 2, least), both('s', i * 2 + 1, most)]),
    ...amounts.flatMap(({ least, most }, i) => [both('a', i * 2, least), both('a', i * 2 + 1, most)]),
  ]
  const names = (letter: string, count: number): string =>
    `[found['${letter}' + str(i)].to_numpy() for i in range(${count})]`
  return [
    'import polars as pl',
    'def codes(place, bit):\n  return np.nonzero(T[place] >> bit & 1)[0].astype(np.uint16).tolist()',
    `facts = pl.DataFrame({${facts.join(', ')}})`,
    'query = facts.lazy()',
    ...levels.map(([, level]) => `query = query.with_columns(${said(level)})`),
    `query = query.with_columns(${said(found)}).select([${found.map(({ name }) => `'${name}'`).join(', ')}])`,
    `def decide():\n  found = query.collect()\n  return np.stack(${names('v', verdicts.length * 2)}), np.stack(${names('a', amounts.length * 2)})`,
    TIMED,
  ]
}

function both(letter: string, place: number, text: string) {
  return { name: `${letter}${place}`, text }
}

function needsOf({ bySlot }: Columns) {
  return [...bySlot.values()]
}

function readFile({ capacity, strides }: Columns, tables: number): string {
  const groups = capacity / GROUP
  return `import sys, time, json
import numpy as np
np.seterr(all='ignore')
N, ROUNDS = int(sys.argv[2]), int(sys.argv[3])
with open(sys.argv[1], 'rb') as file:
  number = np.fromfile(file, np.float64, ${groups * strides.numbers}).reshape(${groups}, -1, 32)
  X = [np.ascontiguousarray(number[:, i, :]).reshape(-1) for i in range(number.shape[1])]; del number
  bits = np.fromfile(file, np.uint32, ${groups * strides.bits}).reshape(${groups}, -1)
  Y = [np.unpackbits(np.ascontiguousarray(bits[:, i]).view(np.uint8), bitorder='little').astype(bool) for i in range(bits.shape[1])]
  code = np.fromfile(file, np.uint16, ${groups * strides.codes}).reshape(${groups}, -1, 32)
  C = [np.ascontiguousarray(code[:, i, :]).reshape(-1) for i in range(code.shape[1])]
  T = [np.fromfile(file, np.int32, 65536) for _ in range(${tables})]`
}

/** What is counted and summed afterwards takes no time of the round. */
const TIMED = `times = []
for _ in range(ROUNDS):
  clock, used = time.perf_counter(), time.process_time()
  V, A = decide()
  times.append([(time.perf_counter() - clock) * 1e9 / N, (time.process_time() - used) * 1e9 / N])
sums = [[float(A[i].sum()), float(A[i + 1][np.isfinite(A[i + 1])].sum())] for i in range(0, len(A), 2)]
print(json.dumps({'times': times, 'counts': [int(each) for each in V.sum(axis=1)], 'sums': sums}))
`
