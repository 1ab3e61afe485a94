import { quoted, type Part } from './part.ts'

/** A column of the result and the part that computes it. */
export interface NamedPart {
  readonly name: string
  readonly part: Part
}

/** How one level is kept from being melted into the next: see `printStatement`. */
export type Fence = 'offset' | 'none'

/** Where the rows come from, and what is passed on of each untouched. */
export interface NestOrder {
  readonly table: string
  readonly passed: readonly string[]
  readonly fence: Fence
}

/**
 * One select over nested selects: a part that several others need becomes a column of a level below them, so that the
 * text stays small and the database computes it once.
 */
export function printNest(outputs: readonly NamedPart[], { table, passed, fence }: NestOrder): string {
  const shared = findShared(outputs)
  const levelOf = levels(shared)
  const highest = Math.max(0, ...[...shared].map(levelOf))
  const write = (part: Part): string => part.texts.map((text, i) => text + nameOrText(part.of[i])).join('')
  const nameOrText = (part: Part | undefined): string => {
    if (part === undefined) return ''
    return shared.has(part) ? nameOf(part) : write(part)
  }
  let from = quoted(table)
  for (let level = 1; level <= highest; level++) {
    const later = [...shared].filter((part) => levelOf(part) > level)
    const above = [...later, ...outputs.map(({ part }) => ({ texts: ['', ''], of: [part] }))]
    const needed = new Set(above.flatMap((part) => [...namesIn(part, shared)]))
    const made = [...shared].filter((part) => levelOf(part) === level)
    const own = new Set(made.map(nameOf))
    const kept = [...needed].filter((name) => !own.has(name) && !later.some((part) => nameOf(part) === name))
    const columns = [
      ...passed.map(quoted),
      ...kept.toSorted(),
      ...made.map((part) => `${write(part)} as ${nameOf(part)}`),
    ]
    from = `(\nselect ${columns.join(',\n  ')}\nfrom ${from}${fence === 'offset' ? ' offset 0' : ''}) as level_${level}`
  }
  const columns = outputs.map(({ name, part }) => `${nameOrText(part)} as ${quoted(name)}`)
  return `select ${[...passed.map(quoted), ...columns].join(',\n  ')}\nfrom ${from}`
}

/** Parts that are worth computing and written more than once; a part inside one of them is written once for it. */
function findShared(outputs: readonly NamedPart[]): ReadonlySet<Part> {
  const all = new Map<number, Part>()
  const gather = (part: Part): void => {
    if (all.has(part.id)) return
    all.set(part.id, part)
    part.of.forEach(gather)
  }
  outputs.forEach(({ part }) => gather(part))
  const mentions = new Map<number, number>()
  const mention = (part: Part, times: number) => mentions.set(part.id, (mentions.get(part.id) ?? 0) + times)
  outputs.forEach(({ part }) => mention(part, 1))
  const shared = new Set<Part>()
  // Inner parts are made before outer ones, so from the last to the first every mention is counted in time.
  for (const part of [...all.values()].toSorted((a, b) => b.id - a.id)) {
    const times = mentions.get(part.id) ?? 0
    const once = part.cost === 'work' && times > 1
    if (once) shared.add(part)
    part.of.forEach((inner) => mention(inner, once ? 1 : times))
  }
  return shared
}

/** One above the highest level of what is inside. */
function levels(shared: ReadonlySet<Part>): (part: Part) => number {
  const known = new Map<Part, number>()
  const below = (part: Part): number => {
    const found = known.get(part)
    if (found !== undefined) return found
    const level = Math.max(0, ...part.of.map(below)) + (shared.has(part) ? 1 : 0)
    known.set(part, level)
    return level
  }
  return below
}

/** The columns that the text of a part names, of the table or of a level below. */
function* namesIn(part: Pick<Part, 'texts' | 'of'>, shared: ReadonlySet<Part>): Generator<string> {
  for (const inner of part.of) {
    if (shared.has(inner)) yield nameOf(inner)
    else if (inner.cost === 'column') yield inner.texts[0] ?? ''
    else yield* namesIn(inner, shared)
  }
}

function nameOf({ id }: Part): string {
  return `x${id}`
}
