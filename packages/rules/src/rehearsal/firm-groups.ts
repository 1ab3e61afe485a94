import { sectionOf } from '@yinyu/kernel'
import { codeAt, GROUP, type Columns } from '../bulk/columns.ts'
import { truthMasks } from '../bulk/truth-masks.ts'
import { lowerSizeClasses, type Sized } from '../condition/sized.ts'
import type { Definitions } from '../definitions.ts'
import type { FactKey } from '../fact.ts'
import { lowerContext, newSlots } from '../form/lower.ts'
import { versionInForce, type Occasion } from '../in-force.ts'
import { sayScene } from '../judge.ts'
import type { Condition } from '../vocabulary.ts'
import { eachFirm, type FirmBits } from './firm-bits.ts'
import type { Slices } from './slices.ts'

/** Firms told apart by one thing: a code each, and what the codes stand for. */
export interface FirmGroups {
  readonly codes: Uint16Array
  readonly size: number
  /** By code: a region, a section letter, a size class, the id of a rung; `unknown` and `none` are what they say. */
  readonly keys: readonly string[]
}

export const groupings = ['region', 'industry', 'size', 'rung'] as const
export type Grouping = (typeof groupings)[number]

/** What grouping looks at. */
export interface GroupScene {
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly keys: readonly FactKey[]
  readonly columns: Columns
  readonly slices: Slices
}

const SIZES = ['large', 'medium', 'small', 'micro'] as const

export function groupFirms(scene: GroupScene, by: Grouping): FirmGroups {
  switch (by) {
    case 'region':
      return byWord(scene, 'region', (word) => word)
    case 'industry':
      return byWord(scene, 'industry', (word) => sectionOf(word) ?? 'unknown')
    case 'size':
      return bySize(scene)
    case 'rung':
      return byRung(scene)
  }
}

function byWord({ keys, columns }: GroupScene, key: FactKey, groupOf: (word: string) => string): FirmGroups {
  const codes = new Uint16Array(columns.capacity)
  const column = columns.bySlot.get(keys.indexOf(key))
  const words = column?.words?.words ?? [undefined]
  const names = ['unknown']
  const codeOf = words.map((word) => {
    const name = word === undefined ? 'unknown' : groupOf(word)
    const known = names.indexOf(name)
    return known === -1 ? names.push(name) - 1 : known
  })
  if (column)
    for (let firm = 0; firm < codes.length; firm++) codes[firm] = codeOf[codeAt(columns, column, firm)] ?? 0
  return { codes, size: names.length, keys: names }
}

/** By the size standard in force; where that cannot be told, unknown. */
function bySize({ definitions, occasion, keys, columns, slices }: GroupScene): FirmGroups {
  const codes = new Uint16Array(columns.capacity)
  const names = ['unknown', ...SIZES]
  const sized = sizedIn(definitions, occasion)
  const slots = newSlots(keys)
  const classes = sized && lowerSizeClasses(sized, lowerContext(sayScene(definitions, occasion), slots))
  if (classes && slots.keys.length === keys.length) {
    const masks = SIZES.map((each) => truthMasks(slices.questions, classes[each]).met)
    slices.bitsOf(masks).forEach((bits, i) => mark(codes, bits, i + 1))
  }
  return { codes, size: names.length, keys: names }
}

function sizedIn({ standards }: Definitions, occasion: Occasion): Sized | undefined {
  for (const standard of standards) {
    const version = versionInForce(standard, occasion)
    for (const condition of [...(version?.gates ?? []), ...(version?.conditions ?? [])]) {
      const found = findSized(condition)
      if (found) return found
    }
  }
  return undefined
}

function findSized(condition: Condition): Sized | undefined {
  if (condition.kind === 'sized') return condition
  return condition.kind === 'all'
    ? condition.of.map(findSized).find((found) => found !== undefined)
    : undefined
}

/** By the highest rung of which the title is known to be held. */
function byRung({ definitions, keys, columns }: GroupScene): FirmGroups {
  const codes = new Uint16Array(columns.capacity)
  const rungs = definitions.standards
    .filter(({ rung, grants }) => rung !== undefined && grants !== undefined)
    .toSorted((a, b) => (a.rung ?? 0) - (b.rung ?? 0))
  // From the lowest up, so that the highest is written last.
  rungs.forEach(({ grants }, i) => {
    const held = heldBits(columns, keys.indexOf(grants ?? ''))
    if (held) mark(codes, held, i + 1)
  })
  return { codes, size: rungs.length + 1, keys: ['none', ...rungs.map(({ id }) => id)] }
}

function heldBits({ bySlot, bits, strides, capacity }: Columns, slot: number): FirmBits | undefined {
  const column = bySlot.get(slot)
  if (column?.need.kind !== 'flag') return undefined
  return Int32Array.from(
    { length: capacity / GROUP },
    (_, group) => bits[group * strides.bits + column.offset] ?? 0,
  )
}

function mark(codes: Uint16Array, firms: FirmBits, code: number): void {
  eachFirm(firms, (firm) => {
    codes[firm] = code
  })
}
