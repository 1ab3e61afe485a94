import { GROUP, printKernel, CPP, type Columns, type KernelPlan } from '@yinyu/rules'
import { numpyAmount, polynomialText } from './numpy-amounts.ts'

type Leaf = KernelPlan['questions']['leaves'][number]

/** Firms in one block: their masks and numbers stay near the processor. */
const BLOCK = 16_384

/**
 * The same plan in numpy, in doubles and not exact: each mask an array of yes and no over a block of firms. Reads the
 * facts that the loops in C++ read, lays them out by column beforehand, and prints times and what it counted.
 */
export function numpyProgram(plan: KernelPlan, columns: Columns): string {
  const { nodes } = plan.questions.masks
  const tables = printKernel(plan, CPP).tables
  const bitOf = (asked: Leaf) => {
    for (const [place, { bits }] of tables.entries())
      for (const { leaf, bit } of bits) if (leaf === asked) return { place, bit }
    throw new Error('numpy: a code is asked that no table answers')
  }
  const maskText = (mask: number): string => (mask === 0 ? 'Z' : mask === 1 ? 'O' : `n${mask}`)
  const steps = reached(plan).flatMap((mask) => {
    const node = nodes[mask]
    if (!node || node.op === 'never' || node.op === 'always') return []
    if (node.op === 'leaf') return [`n${mask} = ${leafText(plan.questions.leaves[node.leaf], bitOf)}`]
    if (node.op === 'not') return [`n${mask} = ~${maskText(node.of)}`]
    if (!('a' in node)) return []
    const sign = { and: '&', or: '|', xor: '^' }[node.op]
    return [`n${mask} = ${maskText(node.a)} ${sign} ${maskText(node.b)}`]
  })
  const verdicts = plan.verdicts.flatMap(({ met, possible }, place) => [
    `V[${place * 2}, a:b] = ${maskText(met)}; V[${place * 2 + 1}, a:b] = ${maskText(possible)}`,
  ])
  const scores = plan.tallies.flatMap(({ least, most, unit }, place) =>
    [least, most].map(
      ({ bits }, end) =>
        `S[${place * 2 + end}, a:b] = (${bits.map((mask, bit) => `${maskText(mask)} * ${2 ** bit}.0`).join(' + ') || '0.0'}) * ${unit}.0`,
    ),
  )
  const amounts = plan.amounts.flatMap((amount, i) => [
    ...numpyAmount(amount, maskText),
    `A[${i * 2}, a:b] = least; A[${i * 2 + 1}, a:b] = most`,
  ])
  const loads = [...columns.bySlot.values()].map(({ need, offset }) => {
    if (need.kind === 'number') return `x${need.slot} = X[${offset / GROUP}][a:b]`
    if (need.kind === 'flag')
      return `y${need.slot} = Y[${offset}][a:b]; k${need.slot} = Y[${offset + 1}][a:b]`
    return `c${need.slot} = C[${offset / GROUP}][a:b]`
  })
  const body = [...loads, ...steps, ...verdicts, ...scores, ...amounts].map((line) => `  ${line}`)
  return [
    prologue(plan, columns, tables.length),
    'def block(a, b):',
    '  Z, O = ZERO[:b - a], ~ZERO[:b - a]',
    ...body,
    epilogue(plan),
  ].join('\n')
}

function leafText(leaf: Leaf | undefined, bitOf: (leaf: Leaf) => { place: number; bit: number }): string {
  switch (leaf?.ask) {
    case undefined:
      throw new Error('numpy: a mask without a leaf')
    case 'known':
      return `~np.isnan(x${leaf.slot})`
    case 'line':
      return `x${leaf.slot} >= ${leaf.line}.0`
    case 'ratio':
      return `x${leaf.top} / x${leaf.bottom} ${leaf.sign === 'positive' ? '>' : '>='} ${Number(leaf.up) / Number(leaf.down)}`
    case 'sum':
      return `${polynomialText(leaf.polynomial)} ${leaf.sign === 'positive' ? '>' : '>='} 0`
    case 'flag-yes':
      return `y${leaf.slot}`
    case 'flag-known':
      return `k${leaf.slot}`
    case 'code': {
      const { place, bit } = bitOf(leaf)
      return `(T[${place}] >> ${bit} & 1).astype(bool)[c${leaf.question.slot}]`
    }
    case 'bit': {
      const { slot, each, units, cap } = leaf.of
      const points = `np.where(x${slot} > 0, np.minimum(np.floor(x${slot} / ${each}.0) * ${units}.0, ${cap}.0), 0.0)`
      return `(${points}.astype(np.int64) >> ${leaf.bit} & 1).astype(bool)`
    }
  }
}

/** Everything that answers, scores and amounts are made from, in an order of making. */
function reached({ questions, verdicts, tallies, amounts }: KernelPlan): readonly number[] {
  const found = new Set<number>()
  const visit = (mask: number): void => {
    if (found.has(mask)) return
    found.add(mask)
    const node = questions.masks.nodes[mask]
    if (node?.op === 'not') visit(node.of)
    if (node?.op === 'and' || node?.op === 'or' || node?.op === 'xor') [node.a, node.b].forEach(visit)
  }
  amounts.flatMap(({ arithmetic }) => masksIn(arithmetic)).forEach(visit)
  for (const { met, possible } of verdicts) [met, possible].forEach(visit)
  for (const { least, most } of tallies) [...least.bits, ...most.bits].forEach(visit)
  return [...found].toSorted((a, b) => a - b)
}

function masksIn(node: unknown): readonly number[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'number' && ['met', 'possible', 'sound', 'may', 'none'].includes(key)
      ? [value]
      : key === 'lowered'
        ? []
        : masksIn(value),
  )
}

function prologue(
  { verdicts, tallies, amounts }: KernelPlan,
  { capacity, strides }: Columns,
  tables: number,
): string {
  const groups = capacity / GROUP
  return `import sys, time, json, resource
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
  T = [np.fromfile(file, np.int32, 65536) for _ in range(${tables})]
ZERO = np.zeros(${BLOCK}, bool)
V, S, A = np.zeros((${verdicts.length * 2}, N), bool), np.zeros((${tallies.length * 2}, N)), np.zeros((${amounts.length * 2}, N))
def other(value, otherwise):
  return np.where(np.isnan(value), otherwise, value)
`
}

function epilogue({ amounts }: KernelPlan): string {
  return `
times = []
for _ in range(ROUNDS):
  clock, used = time.perf_counter(), time.process_time()
  for a in range(0, N, ${BLOCK}): block(a, min(N, a + ${BLOCK}))
  times.append([(time.perf_counter() - clock) * 1e9 / N, (time.process_time() - used) * 1e9 / N])
sums = [[float(A[i * 2].sum()), float(A[i * 2 + 1][np.isfinite(A[i * 2 + 1])].sum())] for i in range(${amounts.length})]
print(json.dumps({'times': times, 'counts': V.sum(axis=1).tolist(), 'sums': sums}))
`
}
