/**
 * What Chrome 109 lacks, the last browser of Windows 7, and what the 360 and WPS browsers of those machines
 * are built on. Only what our own code and packages call; each is left alone where the browser has it.
 */
function provide(target: object, name: string, method: (...args: never[]) => unknown): void {
  if (name in target) return
  Object.defineProperty(target, name, { value: method, writable: true, configurable: true })
}

provide(Array.prototype, 'toSorted', function toSorted<
  T,
>(this: readonly T[], order?: (a: T, b: T) => number) {
  // oxlint-disable-next-line unicorn/no-array-sort -- it stands in for the method the rule wants
  return [...this].sort(order)
})

provide(Array.prototype, 'toReversed', function toReversed<T>(this: readonly T[]) {
  // oxlint-disable-next-line unicorn/no-array-reverse -- it stands in for the method the rule wants
  return [...this].reverse()
})

provide(Map, 'groupBy', <K, T>(items: Iterable<T>, keyOf: (item: T, at: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  let at = 0
  for (const item of items) {
    const key = keyOf(item, at++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
})

provide(Object, 'groupBy', <T>(items: Iterable<T>, keyOf: (item: T, at: number) => PropertyKey) =>
  Object.fromEntries(Map.groupBy(items, keyOf)),
)
