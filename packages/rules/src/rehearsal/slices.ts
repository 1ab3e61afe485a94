import { GROUP, type Columns } from '../bulk/columns.ts'
import { newQuestions, type Questions } from '../bulk/leaf.ts'
import { ALWAYS, NEVER, type Mask } from '../bulk/mask.ts'
import type { FirmBits } from './firm-bits.ts'
import { readLeaf, type ReadLeaf } from './leaf-bits.ts'

/** Groups that are worked through together: what is in between stays in the nearest cache. */
const BLOCK = 512
/** Our own convention: so much is kept of what was found out before. */
const KEPT_BYTES = 96 * 2 ** 20

/**
 * Masks over all firms, found out once and kept: after a line has moved, only what hangs on that line is computed, the rest of
 * the verdict stands ready as bits. What is kept is what new masks were made from; the least recently used goes first.
 */
export interface Slices {
  readonly questions: Questions
  /** Words of bits for all firms. */
  readonly words: number
  /** The bits of each mask. They belong to the slices and must not be written to. */
  readonly bitsOf: (masks: readonly Mask[]) => readonly FirmBits[]
}

export function newSlices(columns: Columns): Slices {
  const questions = newQuestions()
  const words = columns.capacity / GROUP
  const kept = new Map<Mask, FirmBits>()
  kept.set(NEVER, new Int32Array(words))
  kept.set(ALWAYS, new Int32Array(words).fill(-1))
  const keptMost = Math.max(64, Math.floor(KEPT_BYTES / (words * 4)))
  let before = 0
  const touch = (mask: Mask): FirmBits | undefined => {
    const bits = kept.get(mask)
    if (bits === undefined || mask <= ALWAYS) return bits
    kept.delete(mask)
    kept.set(mask, bits)
    return bits
  }
  return {
    questions,
    words,
    bitsOf: (masks) => {
      const needed = neededFor(questions, masks, kept)
      const fresh = needed.filter((mask) => mask >= before)
      const read = new Set(fresh.flatMap((mask) => operandsOf(questions.masks.nodes[mask])))
      const outputs = new Map<Mask, FirmBits>()
      for (const mask of needed)
        if (masks.includes(mask) || (mask < before && read.has(mask)))
          outputs.set(mask, new Int32Array(words))
      if (needed.length > 0)
        runSteps({ columns, questions, kept: (mask) => touch(mask), words }, needed, outputs)
      for (const [mask, bits] of outputs) kept.set(mask, bits)
      const found = masks.map((mask) => touch(mask) ?? outputs.get(mask) ?? new Int32Array(words))
      dropOldest(kept, keptMost)
      before = questions.masks.nodes.length
      return found
    },
  }
}

/** All masks to be computed, each after those it is made from. */
function neededFor(
  { masks }: Questions,
  wanted: readonly Mask[],
  kept: ReadonlyMap<Mask, FirmBits>,
): readonly Mask[] {
  const needed = new Set<Mask>()
  const open = [...wanted]
  for (let mask = open.pop(); mask !== undefined; mask = open.pop()) {
    if (needed.has(mask) || kept.has(mask)) continue
    needed.add(mask)
    open.push(...operandsOf(masks.nodes[mask]))
  }
  return [...needed].toSorted((a, b) => a - b)
}

function operandsOf(node: Questions['masks']['nodes'][number] | undefined): readonly Mask[] {
  if (node?.op === 'not') return [node.of]
  return node?.op === 'and' || node?.op === 'or' || node?.op === 'xor' ? [node.a, node.b] : []
}

function dropOldest(kept: Map<Mask, FirmBits>, most: number): void {
  for (const mask of kept.keys()) {
    if (kept.size <= most) return
    if (mask > ALWAYS) kept.delete(mask)
  }
}

interface StepScene {
  readonly columns: Columns
  readonly questions: Questions
  readonly kept: (mask: Mask) => FirmBits | undefined
  readonly words: number
}

/** Where a step reads and writes within one block. */
interface Register {
  /** Bits of all firms, of which a block is read; or one block. */
  readonly of: Int32Array
  readonly whole: boolean
}

type Step =
  | { readonly op: 'leaf'; readonly read: ReadLeaf; readonly out: Register }
  | {
      readonly op: 'not' | 'and' | 'or' | 'xor'
      readonly a: Register
      readonly b: Register
      readonly out: Register
    }

/** Works through all groups block by block, step after step. */
function runSteps(scene: StepScene, needed: readonly Mask[], outputs: ReadonlyMap<Mask, FirmBits>): void {
  const steps = layRegisters(scene, needed, outputs)
  const scratch = new Int32Array(BLOCK)
  for (let from = 0; from < scene.words; from += BLOCK) {
    const count = Math.min(BLOCK, scene.words - from)
    for (const step of steps) {
      const to = step.out.whole ? from : 0
      if (step.op === 'leaf') {
        step.read(from, count, scratch)
        for (let i = 0; i < count; i++) step.out.of[to + i] = scratch[i] ?? 0
        continue
      }
      joinBlock(step, { a: step.a.whole ? from : 0, b: step.b.whole ? from : 0, to, count })
    }
  }
}

interface Places {
  readonly a: number
  readonly b: number
  readonly to: number
  readonly count: number
}

function joinBlock(step: Exclude<Step, { op: 'leaf' }>, { a, b, to, count }: Places): void {
  const [x, y, out] = [step.a.of, step.b.of, step.out.of]
  switch (step.op) {
    case 'not':
      for (let i = 0; i < count; i++) out[to + i] = ~(x[a + i] ?? 0)
      return
    case 'and':
      for (let i = 0; i < count; i++) out[to + i] = (x[a + i] ?? 0) & (y[b + i] ?? 0)
      return
    case 'or':
      for (let i = 0; i < count; i++) out[to + i] = (x[a + i] ?? 0) | (y[b + i] ?? 0)
      return
    case 'xor':
      for (let i = 0; i < count; i++) out[to + i] = (x[a + i] ?? 0) ^ (y[b + i] ?? 0)
  }
}

/** Gives each mask its place: its own bits where they are wanted, else a block that is used again after its last reader. */
function layRegisters(
  { columns, questions, kept }: StepScene,
  needed: readonly Mask[],
  outputs: ReadonlyMap<Mask, FirmBits>,
): readonly Step[] {
  const { nodes } = questions.masks
  const lastUse = new Map<Mask, number>()
  needed.forEach((mask, at) => operandsOf(nodes[mask]).forEach((operand) => lastUse.set(operand, at)))
  const free: Register[] = []
  const places = new Map<Mask, Register>()
  const placeOf = (mask: Mask): Register => {
    const own = places.get(mask)
    if (own) return own
    const bits = kept(mask)
    if (!bits) throw new Error(`rehearsal: mask ${mask} is read before it is found out`)
    return { of: bits, whole: true }
  }
  return needed.map((mask, at): Step => {
    const node = nodes[mask]
    const operands = operandsOf(node)
    const [a, b] = operands.map(placeOf)
    const output = outputs.get(mask)
    const out: Register = output
      ? { of: output, whole: true }
      : (free.pop() ?? { of: new Int32Array(BLOCK), whole: false })
    places.set(mask, out)
    for (const operand of new Set(operands)) {
      const place = places.get(operand)
      if (lastUse.get(operand) === at && place && !place.whole) free.push(place)
    }
    if (node?.op === 'not' && a) return { op: 'not', a, b: a, out }
    if ((node?.op === 'and' || node?.op === 'or' || node?.op === 'xor') && a && b)
      return { op: node.op, a, b, out }
    const leaf = node?.op === 'leaf' ? questions.leaves[node.leaf] : undefined
    if (!leaf) throw new Error(`rehearsal: mask ${mask} is no question and is made from none`)
    return { op: 'leaf', read: readLeaf(columns, leaf), out }
  })
}
