import type { z } from 'zod'
import { quantitySchema } from '@yinyu/rules'
import { faultAt, sayPath, type Fault, type Finding, type KeyPath } from './fault.ts'
import type { FaultCode } from './fault-codes.ts'
import { suggest } from './nearest-word.ts'
import { keysAt, schemaAt, valueAt } from './schema-at.ts'
import type { YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue

/** A value that fits, or the faults why it does not. */
export interface Fitted<T> {
  readonly value?: T
  readonly faults: readonly Fault[]
}

/** Holds a file against its schema; what fits comes back with its defaults filled in. */
export function fit<T>(file: YamlFile, schema: z.ZodType<T>): Fitted<T> {
  const parsed = schema.safeParse(file.data)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, file, schema)) }
}

function faultsOf(issue: Issue, file: YamlFile, schema: z.ZodType): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, file.data)
    return issue.keys.map((key) => {
      const todo = suggest(key, known, `这里可以写 ${known.join('、')}`)
      return faultAt(file, [...path, key], 'CONTENT_UNKNOWN_KEY', { what: `不认识的键“${key}”`, todo })
    })
  }
  const { code, finding } = tell(issue, path, file, schema)
  return [faultAt(file, path, code, finding)]
}

function tell(
  issue: Issue,
  path: KeyPath,
  file: YamlFile,
  schema: z.ZodType,
): { code: FaultCode; finding: Finding } {
  const value = valueAt(file.data, path)
  const name = nameOf(path)
  if (value === undefined && path.length > 0) {
    return {
      code: 'CONTENT_MISSING_KEY',
      finding: { what: `缺少“${name}”`, todo: `请补上“${name}”${hintOf(issue)}` },
    }
  }
  if (typeof value === 'number' && isQuantity(schemaAt(schema, path, file.data))) {
    return {
      code: 'CONTENT_BARE_NUMBER',
      finding: {
        what: `“${name}”写了 ${value}，没有单位`,
        todo: `请连单位一起写，例如 ${value}万元、${value}%、${value}人`,
      },
    }
  }
  return tellWrong(issue, value, name)
}

/** The last key, with its number in a list: `conditions[2]`. */
function nameOf(path: KeyPath): string {
  const from = path.findLastIndex((step) => typeof step === 'string')
  return path.length === 0 ? '内容' : sayPath(path.slice(Math.max(from, 0)))
}

function tellWrong(
  issue: Issue,
  value: unknown,
  name: string | number,
): { code: FaultCode; finding: Finding } {
  const what = `“${name}”写的是 ${show(value)}`
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? issue.expected
      const todo =
        issue.expected === 'string' && typeof value === 'number' ? `请加引号："${value}"` : `请改为${type}`
      return { code: 'CONTENT_WRONG_TYPE', finding: { what: `${what}，这里要写${type}`, todo } }
    }
    case 'invalid_value':
      return { code: 'CONTENT_UNKNOWN_WORD', finding: { what, todo: suggestAmong(value, issue.values) } }
    case 'invalid_union': {
      const options = optionsOf(issue)
      return options
        ? { code: 'CONTENT_UNKNOWN_WORD', finding: { what, todo: suggestAmong(value, options) } }
        : { code: 'CONTENT_WRONG_VALUE', finding: { what, todo: LIKE_OTHERS } }
    }
    case 'invalid_format':
      return { code: 'CONTENT_WRONG_FORM', finding: { what, todo: formHint(issue) } }
    case 'too_small':
      return {
        code: 'CONTENT_WRONG_LENGTH',
        finding: {
          what,
          todo: sayBound(issue.origin, issue.inclusive === false ? '多于' : '至少', issue.minimum),
        },
      }
    case 'too_big':
      return {
        code: 'CONTENT_WRONG_LENGTH',
        finding: { what, todo: sayBound(issue.origin, '至多', issue.maximum) },
      }
    case 'custom':
      return { code: 'CONTENT_WRONG_VALUE', finding: { what, todo: issue.message } }
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { code: 'CONTENT_WRONG_VALUE', finding: { what, todo: LIKE_OTHERS } }
  }
}

const LIKE_OTHERS = '请对照同类文件的写法修改'

function sayBound(origin: string, relation: string, bound: number | bigint): string {
  if (origin === 'array') return `${relation}要写 ${bound} 项`
  return origin === 'string'
    ? '不能留空'
    : `请写${relation === '至多' ? '不大于' : relation === '至少' ? '不小于' : '大于'} ${bound} 的数`
}

/** The kinds there are, when the kind is what does not fit. */
function optionsOf(issue: Issue): readonly unknown[] | undefined {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键和值',
  record: '键和值',
  tuple: '一对数',
}

const FORMS: Readonly<Record<string, string>> = {
  date: '日期请写成 2026-04-01 的样子，且这一天要存在',
  url: '请写完整的网址，以 https:// 开头',
}

function formHint(issue: Issue & { code: 'invalid_format' }): string {
  if (issue.format === 'regex' && /[一-龥]/.test(issue.message)) return issue.message
  return (
    FORMS[issue.format] ??
    ('pattern' in issue && issue.pattern !== undefined ? `写法要符合 ${issue.pattern}` : LIKE_OTHERS)
  )
}

function hintOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return `（可以写 ${issue.values.map(String).join('、')}）`
  const options = optionsOf(issue)
  if (options) return `（可以写 ${options.join('、')}）`
  return issue.code === 'invalid_type' ? `（${TYPES[issue.expected] ?? issue.expected}）` : ''
}

function suggestAmong(value: unknown, words: readonly unknown[]): string {
  const known = words.map(String)
  return suggest(String(value), known, `只能写 ${known.join('、')} 之一`)
}

function isQuantity(schema: z.ZodType | undefined): boolean {
  return schema === quantitySchema
}

/** A value as it may stand in a message: short, and never more than one line. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '空'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
