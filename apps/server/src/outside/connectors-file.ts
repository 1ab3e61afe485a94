import { readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { isRegionCode, type RegionCode } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { networks, type Connector, type Connectors } from './connector.ts'
import { outsideFault } from './outside-fault.ts'

const BYTES_MOST = 256 * 1024
const MINUTES_MOST = 31 * 24 * 60

const words = (most: number) => z.string('要写文字').trim().min(1, '不能为空').max(most, `最多 ${most} 个字`)
const path = z.string('要写路径').refine(isAbsolute, '要写完整路径')

const every = z
  .string('要写成 15 minutes 或 6 hours')
  .regex(/^[1-9]\d{0,4} (minutes?|hours?)$/, '要写成 15 minutes 或 6 hours')
  .transform((text) => Number.parseInt(text, 10) * (text.includes('hour') ? 60 : 1))
  .refine((minutes) => minutes <= MINUTES_MOST, '最长 31 天')

const agreed = {
  id: z
    .string('要写编号')
    .regex(/^[a-z][a-z0-9-]{1,49}$/, '编号用小写字母、数字和连字符，例如 market-register'),
  title: words(100),
  purpose: words(200),
  source: z.strictObject({ kind: z.literal('register', '只能写 register'), name: words(200) }),
  indicators: z.array(z.string(), '要写指标编号的列表').min(1, '至少写一个指标'),
  every,
  state: z.enum(['on', 'off'], '只能写 on 或 off'),
}

const url = z.string('要写网址').superRefine((text, context) => {
  const fault = findUrlFault(text)
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
})

const connectorSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...agreed,
      kind: z.literal('http'),
      url,
      network: z.enum(networks, `只能写 ${networks.join('、')}`),
      ask: z.enum(['since', 'codes'], '只能写 since 或 codes'),
      tokenFile: path.optional(),
    }),
    z.strictObject({ ...agreed, kind: z.literal('folder'), folder: path }),
  ],
  '只能写 http 或 folder',
)

const fileSchema = z.strictObject({
  region: z.string('要写六位行政区划代码，并加引号').refine(isRegionCode, '要写六位行政区划代码'),
  connectors: z.array(connectorSchema, '要写一个列表'),
})

/** Reads the file that YINYU_CONNECTORS_FILE names; without one there is no connector. */
export async function loadConnectors(
  file: string | undefined,
  indicators: Indicators,
): Promise<Connectors | undefined> {
  if (file === undefined || file === '') return undefined
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(`YINYU_CONNECTORS_FILE 指的文件打不开（${error.code ?? '原因不明'}）`)
  })
  return readConnectors(text, indicators)
}

/** Checks the text of the file against its form and the indicators that exist. Throws `CONNECTORS_FILE`. */
export function readConnectors(text: string, indicators: Indicators): Connectors {
  if (Buffer.byteLength(text) > BYTES_MOST) throw refuse(`文件超过 ${BYTES_MOST / 1024} KB`)
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: true,
  })
  const [broken] = document.errors
  if (broken) throw refuse(`第 ${broken.linePos?.[0].line ?? 1} 行读不成 YAML（${broken.code}）`)
  const parsed = fileSchema.safeParse(plainData(document))
  if (!parsed.success) throw refuse(parsed.error.issues.map(sayIssue).join('；'))
  const { region } = parsed.data
  const connectors = parsed.data.connectors.map((each) => toConnector(each, region))
  const faults = connectors.flatMap((each, i) => findFaults(each, connectors.slice(0, i), indicators))
  if (faults.length > 0) throw refuse(faults.join('；'))
  return { region, connectors }
}

/** Aliases can make a small file endless, and nobody needs them here. */
function plainData(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw refuse('文件里用了 YAML 的引用，请照写一遍')
  }
}

function toConnector(
  { every: everyMinutes, ...rest }: z.infer<typeof connectorSchema>,
  region: RegionCode,
): Connector {
  return { ...rest, everyMinutes, region }
}

function findFaults(
  connector: Connector,
  before: readonly Connector[],
  indicators: Indicators,
): readonly string[] {
  const { id } = connector
  const unknown = connector.indicators.filter((each) => !indicators.has(each))
  const derived = connector.indicators.filter((each) => indicators.get(each)?.formula !== undefined)
  const plain =
    connector.kind === 'http' && connector.network === 'public' && connector.url.startsWith('http:')
  return [
    ...(before.some((each) => each.id === id) ? [`编号 ${id} 用了两次`] : []),
    ...unknown.map((each) => `${id} 的 indicators 里没有指标 ${each}`),
    ...derived.map((each) => `${id} 的 indicators 里 ${each} 是算出来的，不能由外部给出`),
    // On a public line the token and the data would be read by everybody on the way.
    ...(plain ? [`${id} 的 url 在公网上，要用 https`] : []),
  ]
}

function findUrlFault(text: string): string | undefined {
  if (!URL.canParse(text)) return '不是网址'
  const { protocol, username, password, search, hash } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return '要以 https:// 开头'
  if (username !== '' || password !== '') return '网址里不要写账号和密码，令牌写在 tokenFile 指的文件里'
  return search === '' && hash === '' ? undefined : '网址里不要带 ? 和 # 以后的部分'
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const at = issue.path
    .map((step) => (typeof step === 'number' ? `第 ${step + 1} 个` : String(step)))
    .join(' → ')
  const what = issue.code === 'unrecognized_keys' ? `不认识的键 ${issue.keys.join('、')}` : issue.message
  return `${at === '' ? '内容' : at}：${what}`
}

function refuse(what: string): Error {
  return outsideFault('CONNECTORS_FILE', `${what}。请改好后重新启动`)
}
