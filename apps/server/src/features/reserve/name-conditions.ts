import type { Definitions } from '@yinyu/rules'

/** Titles of the conditions of one standard or policy by their ids, whatever version; for people to read. */
export function nameConditions(
  { standards, policies }: Pick<Definitions, 'standards' | 'policies'>,
  rule: { readonly kind: 'standard' | 'policy'; readonly id: string },
): ReadonlyMap<string, string> {
  const source: unknown =
    rule.kind === 'standard'
      ? standards.find(({ id }) => id === rule.id)
      : policies.find(({ id }) => id === rule.id)?.who
  const names = new Map<string, string>()
  collect(source, names)
  return names
}

function collect(node: unknown, names: Map<string, string>): void {
  if (Array.isArray(node)) return node.forEach((each) => collect(each, names))
  if (typeof node !== 'object' || node === null) return
  if ('kind' in node && 'id' in node && 'title' in node && typeof node.id === 'string')
    names.set(node.id, String(node.title))
  Object.values(node).forEach((each) => collect(each, names))
}
