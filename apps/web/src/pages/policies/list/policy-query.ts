import { isIsoDate } from '@yinyu/kernel'
import { policyStatusesOn, type Policy, type PolicyStatusOn } from '@yinyu/rules'

export const levels = ['国家', '省', '市', '县'] as const
export const benefitKinds = ['奖励', '补助', '贴息', '融资', '资质入库', '采购优惠', '其他'] as const
export const sorts = ['status', 'level', 'amount'] as const

/** What a reader asks of the list of policies. An empty text or list asks nothing. */
export interface PolicyQuery {
  readonly words: string
  readonly levels: readonly Policy['level'][]
  /** Code of the place a firm is in. */
  readonly region: string
  readonly kinds: readonly Policy['benefitKind'][]
  readonly statuses: readonly PolicyStatusOn[]
  /** Only 免申即享. */
  readonly automatic: boolean
  /** Only what is open on the day. */
  readonly open: boolean
  /** Only what names an amount. */
  readonly amount: boolean
  /** The day that is looked at; today when empty. */
  readonly on: string
  readonly sort: (typeof sorts)[number]
}

export const EMPTY_QUERY: PolicyQuery = {
  words: '',
  levels: [],
  region: '',
  kinds: [],
  statuses: [],
  automatic: false,
  open: false,
  amount: false,
  on: '',
  sort: 'status',
}

/** Reads the address. It may have been typed by hand, so whatever makes no sense asks nothing. */
export function readPolicyQuery(search: Readonly<Record<string, unknown>>): PolicyQuery {
  const text = (key: string) => textOf(search[key])
  const on = text('on')
  return {
    words: text('q'),
    levels: chosen(text('level'), levels),
    region: text('region'),
    kinds: chosen(text('kind'), benefitKinds),
    statuses: chosen(text('status'), policyStatusesOn),
    automatic: text('auto') === 'yes',
    open: text('open') === 'yes',
    amount: text('amount') === 'yes',
    on: isIsoDate(on) ? on : '',
    sort: chosen(text('sort'), sorts)[0] ?? EMPTY_QUERY.sort,
  }
}

/** Writes the address: only what is asked, so that the plain list has a plain address. */
export function writePolicyQuery(query: PolicyQuery): Record<string, string> {
  const entries = {
    q: query.words,
    level: query.levels.join('.'),
    region: query.region,
    kind: query.kinds.join('.'),
    status: query.statuses.join('.'),
    auto: query.automatic ? 'yes' : '',
    open: query.open ? 'yes' : '',
    amount: query.amount ? 'yes' : '',
    on: query.on,
    sort: query.sort === EMPTY_QUERY.sort ? '' : query.sort,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}

/** The router reads `350200` as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function chosen<T extends string>(text: string, allowed: readonly T[]): readonly T[] {
  const words = text.split('.')
  return allowed.filter((word) => words.includes(word))
}
