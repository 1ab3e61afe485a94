import type { Key } from './parameter.ts'
import type { RehearsedRule } from './subject.ts'

/** The rule with another value at one place; everything that does not lie on the way to it stays the very same. */
export function placeValue(rule: RehearsedRule, keys: readonly Key[], value: unknown): RehearsedRule {
  // The value has the shape of the one it takes the place of: a parameter names both.
  if (rule.kind === 'standard')
    return { ...rule, version: placed(rule.version, keys, value) as typeof rule.version }
  return { ...rule, policy: placed(rule.policy, keys, value) as typeof rule.policy }
}

/** What stands at a place. */
export function valueAt(content: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<Key, unknown>)[key] : undefined),
    content,
  )
}

function placed(content: unknown, keys: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (Array.isArray(content)) {
    const list: readonly unknown[] = content
    return list.map((inner, i) => (i === key ? placed(inner, rest, value) : inner))
  }
  const fields = content as Readonly<Record<string, unknown>>
  return { ...fields, [key]: placed(fields[key], rest, value) }
}
