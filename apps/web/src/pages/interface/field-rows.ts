import type { JsonSchema } from './document.ts'

/** A field as a row of a table: its name with what it stands in, its type and its limits in words. */
export interface FieldRow {
  readonly name: string
  readonly type: string
  readonly need: 'needed' | 'optional'
  readonly limits: string
}

const DEPTH_MOST = 4

/** The fields of an object, those inside others behind their name: `rows[].name`. */
export function fieldRows(schema: JsonSchema, prefix = '', depth = 0): readonly FieldRow[] {
  if (depth > DEPTH_MOST) return []
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([key, each]) => {
    const name = `${prefix}${key}`
    const row: FieldRow = {
      name,
      type: sayType(each),
      need: required.includes(key) ? 'needed' : 'optional',
      limits: sayLimits(each),
    }
    const inside = each.type === 'array' ? each.items : each
    const suffix = each.type === 'array' ? '[].' : '.'
    return [row, ...(inside === undefined ? [] : fieldRows(inside, `${name}${suffix}`, depth + 1))]
  })
}

/** The kinds of content that may be sent: one, unless there are alternatives. */
export function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return schema.oneOf ?? schema.anyOf ?? [schema]
}

const types: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是否',
  object: '对象',
  null: '空',
}
const formats: Readonly<Record<string, string>> = {
  date: '日期',
  'date-time': '时间',
  uuid: '编号（UUID）',
  email: '邮箱',
  uri: '网址',
  binary: '文件',
}

export function sayType(schema: JsonSchema): string {
  const { type, format, items, anyOf, oneOf, enum: choices } = schema
  if (type === 'array') return `${items === undefined ? '' : sayType(items)}列表`
  const each = anyOf ?? oneOf
  if (each !== undefined) return [...new Set(each.map(sayType))].join('或')
  if (choices !== undefined || schema.const !== undefined) return '选项'
  return formats[format ?? ''] ?? types[type ?? ''] ?? '任意'
}

function sayLimits(schema: JsonSchema): string {
  const { format, pattern, minLength, maxLength, minimum, maximum, minItems, maxItems, items } = schema
  const choices = schema.const === undefined ? (schema.enum ?? items?.enum) : [schema.const]
  return [
    choices === undefined ? '' : choices.map(String).join('、'),
    sayRange('长度', minLength, maxLength),
    sayRange('', minimum, maximum),
    sayRange('个数', minItems, maxItems),
    pattern === undefined || format !== undefined ? '' : `形如 ${pattern}`,
    schema.default === undefined ? '' : `不填时是 ${JSON.stringify(schema.default)}`,
  ]
    .filter((words) => words !== '')
    .join('；')
}

function sayRange(what: string, least: number | undefined, most: number | undefined): string {
  // What any whole number of JavaScript keeps to says nothing.
  const isMost = most !== undefined && most < Number.MAX_SAFE_INTEGER
  const isLeast = least !== undefined && least > Number.MIN_SAFE_INTEGER
  if (isLeast && isMost) return `${what} ${least} 到 ${most}`.trim()
  if (isLeast) return `${what} 不小于 ${least}`.trim()
  return isMost ? `${what} 不超过 ${most}`.trim() : ''
}
