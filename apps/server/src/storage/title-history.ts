import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { standingAfter, type TitleStanding } from '@yinyu/rules'

/** Something that happens to a title (称号) in its life. */
export type TitleChange = { readonly happenedOn: IsoDate; readonly document: string } & (
  | { readonly kind: 'extended'; readonly validTo: IsoDate }
  | { readonly kind: 'suspended' | 'resumed' | 'revoked' }
  /** An event that should not have been recorded no longer counts. */
  | { readonly kind: 'annulled'; readonly annuls: string }
)

/** An event as it is stored; `seq` tells which was recorded first. */
export interface TitleEvent {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly happenedOn: IsoDate
  readonly recordedAt: Date
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly annuls: string | null
  readonly document: string
}

export type TitleStatus = 'not-yet' | 'valid' | 'suspended' | 'expired' | 'revoked'

/** What a title is on a day. */
export interface TitleState {
  readonly status: TitleStatus
  readonly validFrom: IsoDate
  /** Undefined: without an end. */
  readonly validTo: IsoDate | undefined
}

/** The state on a day, as far as the events tell that had been recorded by then; undefined before it was granted. */
export function titleOn(
  events: readonly TitleEvent[],
  on: IsoDate,
  recordedBy?: Date,
): TitleState | undefined {
  const standing = standingOf(events, on, recordedBy)
  if (standing === undefined) return undefined
  const { hold, validFrom, validTo } = standing
  return { status: hold === 'free' ? statusBy({ validFrom, validTo }, on) : hold, validFrom, validTo }
}

/** What the events up to a day come to; undefined before it was granted. */
export function standingOf(
  events: readonly TitleEvent[],
  on: IsoDate,
  recordedBy?: Date,
): TitleStanding | undefined {
  const recorded = events.filter(({ recordedAt }) => recordedBy === undefined || recordedAt <= recordedBy)
  return standingAfter(
    recorded.toSorted((a, b) => a.seq - b.seq),
    on,
  )
}

function statusBy(
  { validFrom, validTo }: Pick<TitleState, 'validFrom' | 'validTo'>,
  on: IsoDate,
): TitleStatus {
  if (on < validFrom) return 'not-yet'
  return validTo !== undefined && on > validTo ? 'expired' : 'valid'
}

/** Why a change cannot be recorded, in Chinese; undefined when it can. */
export function findTitleFault(
  change: TitleChange,
  events: readonly TitleEvent[],
  today: IsoDate,
): string | undefined {
  if (!isIsoDate(change.happenedOn)) return `“${change.happenedOn}”不是一个存在的日期`
  if (change.happenedOn > today) return `${change.happenedOn} 还没有到`
  if (change.document.trim() === '') return '没有写依据的文件'
  if (change.kind === 'annulled') {
    const target = events.find(({ id }) => id === change.annuls)
    if (target === undefined || target.kind === 'annulled') return '要撤回的变更不存在'
    return events.some(({ annuls }) => annuls === target.id) ? '这项变更已经撤回过' : undefined
  }
  const before = titleOn(events, change.happenedOn)
  if (before === undefined) return '那一天还没有授予'
  if (before.status === 'revoked') return '称号已经撤销'
  if (change.kind === 'resumed' && before.status !== 'suspended') return '称号没有被暂停'
  if (change.kind !== 'extended') return undefined
  if (!isIsoDate(change.validTo)) return `“${change.validTo}”不是一个存在的日期`
  return before.validTo === undefined || change.validTo <= before.validTo
    ? '新的有效期不晚于原来的'
    : undefined
}
