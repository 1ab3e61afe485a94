import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { faultOf, parseMap, streamFirms, type FirmRow, type IntakeMap, type Issue } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Rules } from './content.ts'
import { tellWrongYear } from './file-issues.ts'
import { refuse } from './refusal.ts'

/** A table of firms, being read. */
export interface Input {
  readonly firms: AsyncGenerator<FirmRow>
  /** Of the file and its header; complete before the first row. */
  readonly issues: readonly Issue[]
  /** How much of the file has been read, from 0 to 1. */
  readonly part: () => number
  /** Rows without any content, which are passed over. */
  readonly blankRows: () => number
}

/** Opens a CSV or XLSX. What makes it unreadable is refused, also when it shows only later. */
export async function openInput(
  path: string,
  { catalogue, definitions }: Rules,
  { on, map }: { readonly on: IsoDate; readonly map: IntakeMap | undefined },
): Promise<Input> {
  const size = await sizeOf(path)
  let read = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      read += (chunk as Uint8Array).length
      yield chunk as Uint8Array
    }
  }
  const regions = new Map(catalogue.regions.map(({ code, name }) => [code, name]))
  const fileName = basename(path)
  const stream = await streamFirms(chunks(), {
    indicators: definitions.indicators,
    regions,
    map,
    on,
    fileName,
  })
  if (stream.fault) throw unusable(path, stream.fault)
  return {
    firms: refusing(path, stream.firms),
    issues: stream.issues.map(tellWrongYear),
    part: () => (size === 0 ? 1 : read / size),
    blankRows: () => stream.tally().blankRows,
  }
}

/** Reads a mapping of foreign columns. */
export async function readMap(path: string | undefined): Promise<IntakeMap | undefined> {
  if (path === undefined) return undefined
  await sizeOf(path)
  const text = await readFile(path, 'utf8')
  const parsed = parseMap(parseYaml(path, text))
  if ('map' in parsed) return parsed.map
  throw refuse('MAP_UNUSABLE', { what: `${path}：${unstopped(parsed.fault)}`, todo: '改好后再运行一次' })
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const what = `${path} 第 ${error.linePos?.[0].line ?? 1} 行读不成 YAML（${error.code}）`
    throw refuse('MAP_UNUSABLE', { what, todo: '请检查这一行和上一行的缩进、冒号和引号' })
  }
}

async function* refusing(path: string, firms: AsyncGenerator<FirmRow>): AsyncGenerator<FirmRow> {
  try {
    yield* firms
  } catch (error) {
    const fault = faultOf(error)
    throw fault ? unusable(path, fault) : error
  }
}

function unusable(path: string, fault: Issue): Error {
  const what = `${path} 不能用：${unstopped(fault)}（${fault.code}）`
  return refuse('INPUT_UNUSABLE', { what, todo: '改好后再运行一次' })
}

/** The message without its full stop, since the sentence of the refusal ends with one. */
function unstopped({ message }: Pick<Issue, 'message'>): string {
  return message.replace(/。$/, '')
}

/** A table without a single firm: nothing can be told about it, and an empty result would look like one. */
export function noFirms(path: string, input: Input): Error {
  const blank = input.blankRows() > 0 ? `，只有 ${input.blankRows()} 个空行` : ''
  const what = `${path} 的列名下面没有一家企业的数据${blank}`
  return refuse('INPUT_NO_ROWS', {
    what,
    todo: '请在列名下面填数据，一行一家企业；如果已经填了，请检查是否存了盘、是否在第一张工作表',
  })
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if ('size' in found && !found.isDirectory()) return found.size
  const why =
    'size' in found ? '是一个文件夹' : found.code === 'ENOENT' ? '不存在' : `打不开（${found.code}）`
  throw refuse('INPUT_NOT_FOUND', { what: `文件 ${path} ${why}`, todo: '请检查路径和文件名' })
}
