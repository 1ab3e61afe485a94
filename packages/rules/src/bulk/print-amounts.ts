import {
  sizeOfAmounts,
  endsOpen,
  NARROW_UNBOUNDED,
  type FenPlace,
  type PlannedAmount,
} from './amount-plan.ts'
import { GROUP, offsetOf, stridesOf } from './columns.ts'
import type { Dialect } from './dialect.ts'
import type { KernelPlan } from './kernel-plan.ts'
import { ALWAYS, NEVER, type Mask } from './mask.ts'
import type { MaskedAmount } from './masked-amount.ts'
import { printCounted, WHOLE_MAX, type FirmCode } from './print-counted.ts'
import { load, type PrintedFunction } from './print-logic.ts'
import type { Scratch } from './scratch.ts'

type End = 'least' | 'most'

/** No amount is less where it is worked out straight. */
const NOTHING = '0'

/**
 * What is due to the firms of a group, policy by policy, only for those that may meet it: of the others nobody reads
 * what stands there. Where doubles do not suffice, `exactly(amount, firm)` is called.
 */
export function printAmounts(
  dialect: Dialect,
  plan: KernelPlan,
  scratch: Scratch,
): readonly PrintedFunction[] {
  return plan.amounts.flatMap((planned, number) =>
    planned.arithmetic.way === 'none' ? [] : [printAmount(dialect, plan, scratch, planned, number)],
  )
}

function printAmount(
  dialect: Dialect,
  plan: KernelPlan,
  scratch: Scratch,
  planned: PlannedAmount,
  number: number,
): PrintedFunction {
  const { way, met, possible, amount } = planned.arithmetic
  const lead = [`${dialect.place} g = w * ${stridesOf(plan.needs).bits};`]
  const names = new Map<Mask, string>()
  const read = (mask: Mask) => names.get(mask) ?? load(dialect, plan, scratch, mask, names, lead)
  const may = read(possible)
  const size = sizeOfAmounts(plan.amounts)
  lead.push(
    `${dialect.place} b = w * ${stridesOf(plan.needs).numbers}, o = w * ${size.narrow * GROUP}, h = w * ${size.wide * GROUP};`,
  )
  const exactly = `exactly(${number}, i + j);`
  const body =
    way === 'exactly' ? [exactly] : straight(firmCode(dialect, plan, read), planned, amount, met, exactly)
  return {
    name: `amount${number}`,
    lines: [
      ...lead,
      `for (${dialect.mask} e = ${may}; e ${dialect.differs} 0; e &= e - 1) {`,
      `${dialect.steadyPlace} j = ${dialect.lowestBit('e')};`,
      ...body,
      '}',
    ],
  }
}

function firmCode(dialect: Dialect, plan: KernelPlan, read: (mask: Mask) => string): FirmCode {
  const lines: string[] = []
  const named = new Map<string, string>()
  const name = (letter: string, text: string): string => {
    const before = named.get(text)
    if (before !== undefined) return before
    const made = `${letter}${named.size}_`
    named.set(text, made)
    lines.push(`${dialect.steadyNumber} ${made} = ${text};`)
    return made
  }
  return {
    dialect,
    lines,
    doubts: new Set(),
    name,
    fact: (slot) => name('v', `x[b + ${offsetOf(plan, slot)} + j]`),
    bit: (mask) => `(${read(mask)} ${dialect.right} j & 1)`,
  }
}

function straight(
  code: FirmCode,
  { least, most, arithmetic }: PlannedAmount,
  amount: MaskedAmount,
  met: Mask,
  exactly: string,
): readonly string[] {
  const { dialect, lines, doubts } = code
  const both = (
    [
      ['least', least],
      ['most', most],
    ] as const
  ).flatMap(([end, place]) =>
    place.kind === 'steady' ? [] : [{ end, place, text: printEnd(code, amount, end) }],
  )
  if (arithmetic.reachFen >= BigInt(WHOLE_MAX))
    both.forEach(({ text }) =>
      doubts.add(`${text} >= ${dialect.number(WHOLE_MAX)} && ${text} < ${dialect.endless}`),
    )
  const written = both.flatMap(({ end, place, text }) => {
    if (end === 'most') return write(dialect, place, text, endsOpen(arithmetic) ? 'open' : 'closed')
    return write(dialect, place, met === ALWAYS ? text : `${code.bit(met)} ? ${text} : 0`, 'closed')
  })
  const leave = [...doubts].map((doubt) => `(${doubt})`).join(' || ')
  return [...lines, ...(leave === '' ? [] : [`if (${leave}) { ${exactly} continue; }`]), ...written]
}

function write(dialect: Dialect, place: FenPlace, text: string, end: 'open' | 'closed'): readonly string[] {
  if (place.kind === 'steady') return []
  if (place.kind === 'narrow') {
    const shown =
      end === 'open' ? `${text} < ${dialect.endless} ? ${text} : ${dialect.number(NARROW_UNBOUNDED)}` : text
    return [`narrow[o + ${place.at * GROUP} + j] = ${shown};`]
  }
  const further = Array.from({ length: place.parts - 1 }, (_, part) => part + 1)
  return [
    `wide[h + ${place.at * GROUP} + j] = ${text};`,
    ...further.map((part) => `wide[h + ${(place.at + part) * GROUP} + j] = 0;`),
  ]
}

/** The text of one end; what the other alone needs is not printed. */
function printEnd(code: FirmCode, amount: MaskedAmount, end: End): string {
  const { dialect, name, doubts } = code
  const nothing = end === 'least' ? NOTHING : dialect.endless
  switch (amount.op) {
    case 'fixed': {
      const fen = dialect.number(Number(amount.fen))
      if (amount.fen >= BigInt(WHOLE_MAX)) doubts.add(`${fen} >= 0`)
      return amount.fen === 0n ? NOTHING : fen
    }
    case 'counted': {
      const fen = printCounted(code, amount.of)
      if (end === 'least' || !amount.most) return orElse(code, fen, nothing)
      return orElse(code, fen, orElse(code, printCounted(code, amount.most), nothing))
    }
    case 'rest': {
      const [total, received] = [printCounted(code, amount.total), printCounted(code, amount.received)]
      const rest = name('q', `${total} - ${received}`)
      const positive = name('q', `${rest} < 0 ? 0 : ${rest}`)
      return orElse(code, positive, end === 'least' ? NOTHING : orElse(code, total, nothing))
    }
    case 'first':
      return printFirst(code, amount, end)
    case 'sum': {
      const of = amount.of.map((part) => printEnd(code, part, end)).filter((part) => part !== NOTHING)
      return of.length === 0 ? NOTHING : of.length === 1 ? (of[0] ?? NOTHING) : name('q', of.join(' + '))
    }
    case 'up-to':
      return end === 'least' ? NOTHING : printEnd(code, amount.of, end)
    case 'capped': {
      const inner = printEnd(code, amount.of, end)
      const cap = dialect.number(Number(amount.capFen))
      return inner === NOTHING ? NOTHING : name('q', `${inner} > ${cap} ? ${cap} : ${inner}`)
    }
  }
}

/** The least or the most of all steps that may be the one; nothing is less than any of them. */
function printFirst(
  code: FirmCode,
  { steps, none }: Extract<MaskedAmount, { op: 'first' }>,
  end: End,
): string {
  const { dialect, name } = code
  const start = end === 'most' || none === ALWAYS ? NOTHING : dialect.endless
  let found = start
  const widen = (may: Mask, fen: string) => {
    if (may === NEVER || fen === found) return
    const beyond = `${fen} ${end === 'least' ? '<' : '>'} ${found} ? ${fen} : ${found}`
    const settled = fen === NOTHING || found === start
    const wider = settled ? fen : `(${beyond})`
    found =
      may === ALWAYS
        ? settled
          ? fen
          : name('q', beyond)
        : name('q', `${code.bit(may)} ? ${wider} : ${found}`)
  }
  if (end === 'least' && none === ALWAYS) return NOTHING
  for (const { may, gives } of steps) {
    const fen = printEnd(code, gives, end)
    if (end === 'least' || fen !== NOTHING) widen(may, fen)
  }
  if (end === 'least') widen(none, NOTHING)
  return found
}

function orElse({ dialect, name }: FirmCode, text: string, otherwise: string): string {
  return name('q', `${text} ${dialect.same} ${text} ? ${text} : ${otherwise}`)
}
