/** Where a value stands in a policy that is being written. */
export type Path = readonly (string | number)[]

/** A policy that is being written, complete or not. */
export type Content = Readonly<Record<string, unknown>>

/** `['who', 0, 'value']` → `who[0].value`, as the server names the place of a fault. */
export function keyOf(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
    .join('')
}

export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[String(step)]
        : undefined,
    content,
  )
}

/** The content with another value in one place; `undefined` takes the key, or the item of a list, away. */
export function withValue(content: Content, path: Path, value: unknown): Content {
  return replaced(content, path, value) as Content
}

function replaced(here: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(here) ? here : []
    const inner = replaced(list[step], rest, value)
    if (inner === undefined) return list.filter((_, i) => i !== step)
    return list.length > step ? list.map((item, i) => (i === step ? inner : item)) : [...list, inner]
  }
  const record = typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {}
  const inner = replaced((record as Content)[step], rest, value)
  if (inner !== undefined) return { ...record, [step]: inner }
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== step))
}

/** The parts of a policy in which two of them differ. */
export function differingParts(a: Content, b: Content): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.filter((key) => inOneOrder(a[key]) !== inOneOrder(b[key]))
}

/** The database keeps keys in an order of its own, which is no difference. */
function inOneOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  )
}

/** The list with one item a place further up or down. */
export function movedItem(list: readonly unknown[], from: number, by: -1 | 1): readonly unknown[] {
  const to = from + by
  if (to < 0 || to >= list.length) return list
  return list.map((item, i) => (i === to ? list[from] : i === from ? list[to] : item))
}

/** A condition inside another one: 同时满足, 满足其一, 不属于. */
export function wrapped(condition: unknown, kind: 'all' | 'any' | 'not'): Content {
  return kind === 'not' ? { kind, of: condition } : { kind, of: [condition] }
}

/** What is inside a wrapping with one thing in it; undefined where there is nothing to unwrap. */
export function unwrapped(condition: unknown): unknown {
  const of = valueAt(condition, ['of'])
  if (Array.isArray(of)) return of.length === 1 ? (of[0] as unknown) : undefined
  return typeof of === 'object' && of !== null ? of : undefined
}
