/** Makes something when it is first asked for, once. */
export function remembered<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
