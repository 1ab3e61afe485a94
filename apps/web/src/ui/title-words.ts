import { titleNames, type EnterpriseRow, type TitleKind } from '@yinyu/contract'
import { daysBetween, type IsoDate } from '@yinyu/kernel'

export type HeldTitle = EnterpriseRow['titles'][number]
/** How one title stands on a day; `due` is valid and ends within 90 days. */
export type TitleNow = 'not-yet' | 'valid' | 'due' | 'expired' | 'suspended' | 'revoked'

/** As the registry counts what falls due soon. */
const DUE_DAYS = 90

export const titleNowWords: Record<TitleNow, string> = {
  'not-yet': '未生效',
  valid: '有效',
  due: '将到期',
  expired: '已到期',
  suspended: '暂停',
  revoked: '已撤销',
}

const shortNames: Readonly<Record<TitleKind, string>> = {
  'tech-sme': '科技型中小',
  'innovative-sme': '创新型中小',
  'specialised-sme': '专精特新',
  'little-giant': '小巨人',
  champion: '单项冠军',
  hnte: '高新技术',
}

export function titleNow({ hold, validFrom, validTo }: HeldTitle, today: IsoDate): TitleNow {
  if (hold !== 'free') return hold
  if (validFrom > today) return 'not-yet'
  if (validTo === undefined) return 'valid'
  if (validTo < today) return 'expired'
  return daysBetween(today, validTo) <= DUE_DAYS ? 'due' : 'valid'
}

export function counts(now: TitleNow): boolean {
  return now === 'valid' || now === 'due'
}

/** The official name; a class that this page does not know is told by its code. */
export function titleName(kind: string): string {
  return isKnown(kind) ? titleNames[kind] : kind
}

/** As one says it: 小巨人. */
export function titleShort(kind: string): string {
  return isKnown(kind) ? shortNames[kind] : kind
}

function isKnown(kind: string): kind is TitleKind {
  return Object.hasOwn(titleNames, kind)
}
