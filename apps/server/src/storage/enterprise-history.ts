import { isIsoDate, isRegionCode, type IsoDate, type RegionCode } from '@yinyu/kernel'

/** Something that happened to an enterprise, with the document that says so. */
export type EnterpriseChange = { readonly happenedOn: IsoDate; readonly document: string } & (
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'moved'; readonly region: RegionCode }
  | { readonly kind: 'merged'; readonly mergedInto: string }
  | { readonly kind: 'closed' }
  /** An event that should not have been recorded no longer counts. */
  | { readonly kind: 'annulled'; readonly annuls: string }
)

/** An event as it is stored; `seq` tells which was recorded first. */
export interface EnterpriseEvent {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly happenedOn: IsoDate
  readonly recordedAt: Date
  readonly name: string | null
  readonly region: RegionCode | null
  readonly mergedInto: string | null
  readonly annuls: string | null
  readonly document: string
}

/** What an enterprise is after its events. */
export interface EnterpriseState {
  readonly name: string
  readonly region: RegionCode
  readonly state: 'active' | 'merged' | 'closed'
  readonly mergedInto: string | undefined
}

/**
 * The state on a day, as far as the events tell that had been recorded by then; undefined before the registration.
 * Events count in the order in which they happened, however late they became known.
 */
export function enterpriseOn(
  events: readonly EnterpriseEvent[],
  on: IsoDate,
  recordedBy?: Date,
): EnterpriseState | undefined {
  const recorded = events.filter(({ recordedAt }) => recordedBy === undefined || recordedAt <= recordedBy)
  const annulled = new Set(recorded.map(({ annuls }) => annuls))
  return recorded
    .filter(({ id, happenedOn }) => happenedOn <= on && !annulled.has(id))
    .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.seq - b.seq))
    .reduce<EnterpriseState | undefined>(follow, undefined)
}

function follow(before: EnterpriseState | undefined, event: EnterpriseEvent): EnterpriseState | undefined {
  if (event.kind === 'registered')
    return { name: event.name ?? '', region: event.region ?? '', state: 'active', mergedInto: undefined }
  if (before === undefined) return undefined
  switch (event.kind) {
    case 'renamed':
      return { ...before, name: event.name ?? before.name }
    case 'moved':
      return { ...before, region: event.region ?? before.region }
    case 'merged':
      return { ...before, state: 'merged', mergedInto: event.mergedInto ?? undefined }
    case 'closed':
      return { ...before, state: 'closed' }
    default:
      return before
  }
}

/** What is dated after the end of an enterprise cannot be right; what happened before can still be entered. */
export function sayGone(on: IsoDate): string {
  return `${on} 这家企业已经注销或并入别的企业，请核对日期和企业`
}

/** Why a change cannot be recorded, in Chinese; undefined when it can. */
export function findChangeFault(
  change: EnterpriseChange,
  events: readonly EnterpriseEvent[],
  today: IsoDate,
): string | undefined {
  const registeredOn = events.find(({ kind }) => kind === 'registered')?.happenedOn ?? ''
  if (!isIsoDate(change.happenedOn)) return `“${change.happenedOn}”不是一个存在的日期`
  if (change.happenedOn > today) return `${change.happenedOn} 还没有到`
  if (change.happenedOn < registeredOn) return `${change.happenedOn} 早于企业登记的 ${registeredOn}`
  if (change.document.trim() === '') return '没有写依据的文件'
  if (change.kind === 'renamed' && change.name.trim() === '') return '新名称是空的'
  if (change.kind === 'moved' && !isRegionCode(change.region)) return `“${change.region}”不是行政区划代码`
  if (change.kind !== 'annulled') {
    const then = enterpriseOn(events, change.happenedOn)
    return then === undefined || then.state === 'active' ? undefined : sayGone(change.happenedOn)
  }
  const target = events.find(({ id }) => id === change.annuls)
  if (target === undefined) return '要撤回的变更不存在'
  if (target.kind === 'registered' || target.kind === 'annulled') return '登记和撤回本身不能撤回'
  return events.some(({ annuls }) => annuls === target.id) ? '这项变更已经撤回过' : undefined
}
