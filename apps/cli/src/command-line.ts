import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { IsoDate } from '@yinyu/kernel'
import { purposes, type Occasion } from '@yinyu/rules'
import { readDay } from './day.ts'
import { refuse } from './refusal.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>
>

/** Options of every command that judges. */
export const occasionOptions = {
  on: { type: 'string' },
  purpose: { type: 'string' },
} as const

/** Reads the words behind a command; a word that fits nothing is refused in Chinese. */
export function parseWords<const O extends Options>(options: O, words: readonly string[]): Parsed<O> {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true, args: [...words] })
  } catch (error) {
    throw refusalFor(error, Object.keys(options))
  }
}

/** The one file that a command works on. */
export function onlyFile(positionals: readonly string[]): string {
  const [file, ...others] = positionals
  if (file === undefined) {
    throw refuse('USAGE_FILE', {
      what: '没有写要读的表格文件',
      todo: '请把 CSV 或 XLSX 文件的路径写在命令后面',
    })
  }
  if (others.length > 0) {
    const what = `写了 ${positionals.length} 个文件：${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请只留一个；结果文件写在 -o 后面' })
  }
  return file
}

/** The day and purpose to judge for; without a day it is today. */
export function occasionOf(
  values: { readonly on?: string | undefined; readonly purpose?: string | undefined },
  today: IsoDate,
): Occasion {
  const { on = today, purpose = 'new' } = values
  const written = readDay(on)
  if ('fault' in written) {
    const what = `--on 后面写的是“${on}”，${written.fault}`
    throw refuse('USAGE_DATE', { what, todo: '请写成 2026-06-01 的样子' })
  }
  const known = purposes.find((p) => p === purpose)
  if (known === undefined) {
    const what = `--purpose 后面写的是“${purpose}”`
    throw refuse('USAGE_PURPOSE', { what, todo: '请写 new（新申请）或 re-check（复核）' })
  }
  return { on: written.day, purpose: known }
}

/** `a, b,,c` → `a b c`. */
export function splitList(text: string | undefined): readonly string[] | undefined {
  return text
    ?.split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function refusalFor(error: unknown, known: readonly string[]): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const [, option = ''] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const what = `不认识选项 ${option}`
    return refuse('USAGE_OPTION', { what, todo: `这个命令有 ${known.map((name) => `--${name}`).join('、')}` })
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const what = `选项 ${option} 后面的值不对，或者没有写`
    return refuse('USAGE_VALUE', { what, todo: '请加上 --help 看看它要什么值' })
  }
  return error
}
