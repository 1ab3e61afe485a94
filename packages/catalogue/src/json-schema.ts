import { z } from 'zod'
import { indicatorSchema, policySchema, standardSchema } from '@yinyu/rules'
import { caseFileSchema } from './case-file.ts'
import { sourcesSchema } from './catalogue.ts'
import { relationFileSchema } from './relation-file.ts'
import { reserveSourceSchema } from './reserve-source.ts'
import { KEY_TITLES } from './key-titles.ts'

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

const SCHEMAS = {
  indicator: { schema: indicatorSchema, title: '指标' },
  standard: { schema: standardSchema, title: '认定标准' },
  policy: { schema: policySchema, title: '惠企政策' },
  cases: { schema: caseFileSchema, title: '测算案例' },
  relation: { schema: relationFileSchema, title: '事实关系' },
  reserveSource: { schema: reserveSourceSchema, title: '后备企业来源' },
  sources: { schema: sourcesSchema, title: '来源登记' },
} as const satisfies Record<string, { schema: z.ZodType; title: string }>

/** JSON Schemas by file name, for the completion and checking that editors offer while content is written. */
export function jsonSchemas(): Readonly<Record<`${keyof typeof SCHEMAS}.schema.json`, JsonSchema>> {
  const entries = Object.entries(SCHEMAS).map(([kind, { schema, title }]) => [
    `${kind}.schema.json`,
    { title, ...schemaOf(schema) },
  ])
  return Object.fromEntries(entries) as ReturnType<typeof jsonSchemas>
}

function schemaOf(schema: z.ZodType): JsonSchema {
  // What recurs gets a name; the rest stays where it is used, so that each place can have a title of its own.
  const generated = z.toJSONSchema(schema, { io: 'input', reused: 'inline' })
  return withTitles(JSON.parse(JSON.stringify(generated))) as JsonSchema
}

/** Gives each key its Chinese title where it has none. */
function withTitles(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withTitles)
  if (!isObject(node)) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withTitles(value)]))
  if (!isObject(inner['properties'])) return inner
  return { ...inner, properties: Object.fromEntries(Object.entries(inner['properties']).map(titled)) }
}

function titled([key, property]: [string, unknown]): [string, unknown] {
  const title = KEY_TITLES[key]
  return [key, title !== undefined && isObject(property) ? { title, ...property } : property]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
