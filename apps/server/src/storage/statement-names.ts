const names = new Map<string, string>()

/** Gives a statement the name under which connections keep it; one that has one already is a mistake of ours. */
export function nameStatement(name: string, text: string): void {
  if (names.has(text) || [...names.values()].includes(name))
    throw new Error(`the statement ${name} is kept twice`)
  names.set(text, name)
}

/** By which name a statement is kept; undefined for all others. */
export function nameOfStatement(text: string): string | undefined {
  return names.get(text)
}
