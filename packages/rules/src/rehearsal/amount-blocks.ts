import { EXACT_SIZE } from '../bulk/certainty.ts'
import type { AmountStep, Counted, Factor, LoweredAmount } from '../form/amount.ts'
import type { Truth } from '../form/form.ts'
import { countedBlock, type FillBlock, type Unsafe } from './counted-blocks.ts'
import { BLOCK_FIRMS } from './each-uncounted.ts'
import type { FactorProduct } from './factor-products.ts'
import { hasFirm, type FirmBits } from './firm-bits.ts'

/** The least and most of the firms of a list in fen. `most` Infinity: nothing bounds it. Both NaN: no amount is named. */
export interface AmountBlock {
  readonly least: Float64Array
  readonly most: Float64Array
}
export type FillAmount = (firms: Int32Array, count: number) => AmountBlock

/** What amounts are counted from. */
export interface AmountScene {
  readonly unsafe: Unsafe
  readonly productOf: (factors: readonly Factor[]) => FactorProduct
  readonly bitsOf: (truth: Truth) => { readonly met: FirmBits; readonly possible: FirmBits }
}

/** A lowered benefit over lists of firms; gives what `compileAmount` gives for every firm that is not marked unsafe. */
export function amountBlock(scene: AmountScene, amount: LoweredAmount): FillAmount {
  switch (amount.op) {
    case 'not-known':
      return steadyBlock(Number.NaN, scene)
    case 'fixed':
      return steadyBlock(Number(amount.fen), scene)
    case 'counted':
      return measuredBlock(counting(scene, amount.of), amount.most && counting(scene, amount.most))
    case 'rest':
      return restBlock(counting(scene, amount.total), counting(scene, amount.received))
    case 'first':
      return firstBlock(scene, amount.steps)
    case 'sum':
      return sumBlock(
        amount.of.map((part) => amountBlock(scene, part)),
        scene,
      )
    case 'up-to':
      return mappedBlock(amountBlock(scene, amount.of), (least) => (Number.isNaN(least) ? least : 0), same)
    case 'capped': {
      const cap = Number(amount.capFen)
      const lower = (fen: number) => Math.min(fen, cap)
      const marking = (fen: number, i: number) => {
        if (cap >= EXACT_SIZE) scene.unsafe[i] = 1
        return lower(fen)
      }
      return mappedBlock(amountBlock(scene, amount.of), marking, lower)
    }
  }
}

function counting({ productOf, unsafe }: AmountScene, counted: Counted): FillBlock {
  return countedBlock(productOf(counted.factors), counted, unsafe)
}

const same = (fen: number): number => fen

function newBlock(): AmountBlock {
  return { least: new Float64Array(BLOCK_FIRMS), most: new Float64Array(BLOCK_FIRMS) }
}

function steadyBlock(fen: number, { unsafe }: AmountScene): FillAmount {
  const block = newBlock()
  block.least.fill(fen)
  block.most.fill(fen)
  return () => {
    if (fen >= EXACT_SIZE) unsafe.fill(1)
    return block
  }
}

function measuredBlock(exactly: FillBlock, atMost: FillBlock | undefined): FillAmount {
  const out = newBlock()
  return (firms, count) => {
    const fen = exactly(firms, count)
    for (let i = 0; i < count; i++) {
      const known = fen[i] ?? 0
      const isKnown = known >= 0
      out.least[i] = isKnown ? known : 0
      out.most[i] = isKnown ? known : Infinity
    }
    const bound = atMost?.(firms, count)
    if (bound)
      for (let i = 0; i < count; i++)
        if (out.most[i] === Infinity && (bound[i] ?? 0) >= 0) out.most[i] = bound[i] ?? 0
    return out
  }
}

function restBlock(total: FillBlock, received: FillBlock): FillAmount {
  const out = newBlock()
  return (firms, count) => {
    const [whole, had] = [total(firms, count), received(firms, count)]
    for (let i = 0; i < count; i++) {
      const wholeFen = whole[i] ?? Number.NaN
      const rest = wholeFen - (had[i] ?? Number.NaN)
      out.least[i] = rest > 0 ? rest : 0
      out.most[i] = Number.isNaN(rest) ? (Number.isNaN(wholeFen) ? Infinity : wholeFen) : Math.max(rest, 0)
    }
    return out
  }
}

function firstBlock(scene: AmountScene, steps: readonly AmountStep[]): FillAmount {
  const ready = steps.map(({ when, gives }) => ({ ...scene.bitsOf(when), fill: amountBlock(scene, gives) }))
  const out = newBlock()
  return (firms, count) => {
    const filled = ready.map(({ met, possible, fill }) => ({ met, possible, block: fill(firms, count) }))
    for (let i = 0; i < count; i++) {
      const firm = firms[i] ?? 0
      let [least, most] = [Infinity, -Infinity]
      let settled = false
      for (const { met, possible, block } of filled) {
        if (!hasFirm(possible, firm)) continue
        // NaN, no amount named, stays NaN through both.
        least = Math.min(least, block.least[i] ?? 0)
        most = Math.max(most, block.most[i] ?? 0)
        settled = Number.isNaN(least) || hasFirm(met, firm)
        if (settled) break
      }
      out.least[i] = settled ? least : 0
      out.most[i] = settled ? most : Math.max(most, 0)
    }
    return out
  }
}

function sumBlock(parts: readonly FillAmount[], { unsafe }: AmountScene): FillAmount {
  const out = newBlock()
  return (firms, count) => {
    out.least.fill(0)
    out.most.fill(0)
    for (const fill of parts) {
      const block = fill(firms, count)
      for (let i = 0; i < count; i++) {
        out.least[i] = (out.least[i] ?? 0) + (block.least[i] ?? 0)
        out.most[i] = (out.most[i] ?? 0) + (block.most[i] ?? 0)
        const most = out.most[i] ?? 0
        if ((out.least[i] ?? 0) >= EXACT_SIZE || (most >= EXACT_SIZE && most !== Infinity)) unsafe[i] = 1
      }
    }
    return out
  }
}

function mappedBlock(
  of: FillAmount,
  least: (fen: number, i: number) => number,
  most: (fen: number) => number,
): FillAmount {
  const out = newBlock()
  return (firms, count) => {
    const block = of(firms, count)
    for (let i = 0; i < count; i++) {
      out.least[i] = least(block.least[i] ?? 0, i)
      out.most[i] = most(block.most[i] ?? 0)
    }
    return out
  }
}
