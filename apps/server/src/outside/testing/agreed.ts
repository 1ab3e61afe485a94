import type { Indicator, Indicators } from '@yinyu/rules'
import type { FolderConnector, HttpConnector } from '../connector.ts'
import { thisWorld, type World } from '../register.ts'

const about = { unit: '', meaning: '测试', group: '经营', examples: [] }
const all: readonly Indicator[] = [
  { ...about, id: 'credit-code', title: '统一社会信用代码', kind: 'text', period: 'now' },
  { ...about, id: 'name', title: '企业名称', kind: 'text', period: 'now' },
  { ...about, id: 'revenue', title: '营业收入', kind: 'money', unit: '元', period: 'year' },
  { ...about, id: 'staff', title: '从业人员', kind: 'count', unit: '人', period: 'year' },
  { ...about, id: 'abnormal', title: '经营异常', kind: 'flag', period: 'now' },
  {
    ...about,
    id: 'growth',
    title: '增长',
    kind: 'ratio',
    period: 'year',
    formula: { growth: 'revenue' } as never,
  },
]
export const indicators: Indicators = new Map(all.map((each) => [each.id, each]))

const agreed = {
  id: 'tax-register',
  title: '税务登记',
  purpose: '核验营业收入，用于惠企政策匹配',
  source: { kind: 'register', name: '福建省税务局' },
  indicators: ['revenue', 'staff', 'abnormal', 'name'],
  everyMinutes: 60,
  state: 'on',
  region: '350000',
} as const

export function httpConnector(url: string, other: Partial<HttpConnector> = {}): HttpConnector {
  return { ...agreed, kind: 'http', url, network: 'this-machine', ask: 'since', ...other }
}

export function folderConnector(folder: string, other: Partial<FolderConnector> = {}): FolderConnector {
  return { ...agreed, kind: 'folder', folder, ...other }
}

/** The world without its waits: what is asked again is asked at once. An answer may take as long as a busy machine needs. */
export const hurried: World = {
  ...thisWorld,
  sleep: (_, signal) => (signal.aborted ? Promise.reject(new Error('stopped')) : Promise.resolve()),
  random: () => 0.5,
  limits: { bytesMost: 100_000, msMost: 60_000 },
  settleMs: 0,
}
