import { z } from 'zod'

type Path = readonly (string | number)[]

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: unknown
  readonly const?: unknown
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** Where a body can hold a text of one's own, as the schema says: `changes.0.entry.text`. Choices and ids are left out. */
export function stringFieldsOf(schema: z.ZodType): readonly string[] {
  const found = walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, [])
  return [...new Set(found.map((path) => path.join('.')))]
}

function walk(schema: Schema, path: Path): readonly Path[] {
  const { type, properties = {}, items, anyOf = [], oneOf = [] } = schema
  if (type === 'string')
    return schema.enum !== undefined || schema.const !== undefined || schema.format === 'uuid' ? [] : [path]
  return [
    ...Object.entries(properties).flatMap(([name, each]) => walk(each, [...path, name])),
    ...(items === undefined ? [] : walk(items, [...path, 0])),
    ...[...anyOf, ...oneOf].flatMap((each) => walk(each, path)),
  ]
}

/** Every leaf of a body with its place. */
export function leavesOf(value: unknown, path: Path = []): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]))
}

/** The body with something else in one place. */
export function withLeaf(body: unknown, path: string, leaf: unknown): unknown {
  const [head = '', ...rest] = path.split('.')
  if (path === '') return leaf
  if (Array.isArray(body))
    return body.map((each: unknown, i) => (String(i) === head ? withLeaf(each, rest.join('.'), leaf) : each))
  const all = body as Readonly<Record<string, unknown>>
  return { ...all, [head]: withLeaf(all[head], rest.join('.'), leaf) }
}
