import type { z } from 'zod'
import { quantitySchema } from '@yinyu/rules'
import { faultAt, type Fault, type Finding, type KeyPath } from './fault.ts'
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

function tell(issue: Issue, path: KeyPath, file: YamlFile, schema: z.ZodType): { code: FaultCode; finding: Finding } {
  const value = valueAt(file.data, path)
  const name = path.at(-1) ?? '内容'
  if (value === undefined && path.length > 0) {
    return { code: 'CONTENT_MISSING_KEY', finding: { what: `缺少“${name}”`, todo: `请补上“${name}”${hintOf(issue)}` } }
  }
  if (typeof value === 'number' && isQuantity(schemaAt(schema, path, file.data))) {
    return { code: 'CONTENT_BARE_NUMBER', finding: { what: `“${name}”写了 ${value}，没有单位`, todo: `请连单位一起写，例如 ${value}万元、${value}%、${value}人` } }
  }
  return tellWrong(issue, value, name)
}

function tellWrong(issue: Issue, value: unknown, name: string | number): { code: FaultCode; finding: Finding } {
  const written = `“${name}”写的是 ${show(value)}`
  switch (issue.code) {
    case 'invalid_type': {
      const quote = issue.expected === 'string' && typeof value === 'number' ? `请加引号："${value}"` : `请改为${TYPES[issue.expected] ?? issue.expected}`
      return { code: 'CONTENT_WRONG_TYPE', finding: { what: `${written}，这里要写${TYPES[issue.expected] ?? issue.expected}`, todo: quote } }
    }
    case 'invalid_value': return { code: 'CONTENT_UNKNOWN_WORD', finding: { what: written, todo: suggestAmong(value, issue.values) } }
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) {
        return { code: 'CONTENT_UNKNOWN_WORD', finding: { what: written, todo: suggestAmong(value, issue.options) } }
      }
      return { code: 'CONTENT_WRONG_VALUE', finding: { what: `${written}，不是允许的任何一种写法`, todo: '请对照同类文件的写法修改' } }
    case 'invalid_format': return { code: 'CONTENT_WRONG_FORM', finding: { what: written, todo: formHint(issue) } }
    case 'too_small': return { code: 'CONTENT_WRONG_LENGTH', finding: { what: written, todo: `不能少于或小于 ${issue.minimum}${issue.inclusive === false ? '（含）' : ''}` } }
    case 'too_big': return { code: 'CONTENT_WRONG_LENGTH', finding: { what: written, todo: `不能多于或大于 ${issue.maximum}` } }
    default: return { code: 'CONTENT_WRONG_VALUE', finding: { what: written, todo: issue.code === 'custom' ? issue.message : '请对照同类文件的写法修改' } }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字', number: '数字', int: '整数', boolean: 'true 或 false', array: '列表', object: '键和值', record: '键和值', tuple: '一对数',
}

const FORMS: Readonly<Record<string, string>> = {
  date: '日期请写成 2026-04-01 的样子，且这一天要存在',
  url: '请写完整的网址，以 https:// 开头',
}

function formHint(issue: Issue & { code: 'invalid_format' }): string {
  if (issue.format === 'regex' && /[一-龥]/.test(issue.message)) return issue.message
  return FORMS[issue.format] ?? ('pattern' in issue && issue.pattern !== undefined ? `写法要符合 ${issue.pattern}` : '请对照同类文件的写法修改')
}

function hintOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return `（可以写 ${issue.values.map(String).join('、')}）`
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) return `（可以写 ${issue.options.join('、')}）`
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
