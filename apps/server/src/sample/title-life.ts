import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { FirmTitle, FirmTitleEvent } from '../storage/load-rows.ts'
import type { Chance } from './chance.ts'
import { dayNumber, dayText, yearsOn } from './days.ts'
import type { TitleKind } from './title-kinds.ts'

/** For whom a title is made. */
export interface Holder {
  readonly chance: Chance
  readonly index: number
  readonly today: IsoDate
  readonly endedOn: IsoDate | undefined
  readonly nextId: () => string
}

// What befalls a title; our own invention.
const REVIEW_PASSED_SHARE = 0.78
const REVOKED_SHARE = 0.012
const SUSPENDED_SHARE = 0.014
const RESUMED_SHARE = 0.4
const ANNULLED_SHARE = 0.2
const REVOKED_AT_THE_END_SHARE = 0.75
const REVIEW_BEFORE_DAYS = 40
const HOLD_DAYS = 90

/** A title given on a day, with what happened to it until today. */
export function titleFrom(kind: TitleKind, grantedOn: IsoDate, holder: Holder): FirmTitle {
  const { chance, index, today, nextId: id } = holder
  const titleId = id()
  let validTo = endOfTerm(grantedOn, kind.validYears)
  let lastDay = dayNumber(grantedOn)
  const events: FirmTitleEvent[] = [
    {
      id: id(),
      kind: 'granted',
      happenedOn: grantedOn,
      validFrom: grantedOn,
      validTo,
      document: '认定公告（虚构）',
    },
  ]
  while (kind.renewal === 'extended' && validTo < today && chance.holds(REVIEW_PASSED_SHARE)) {
    lastDay = dayNumber(validTo) - chance.whole(1, REVIEW_BEFORE_DAYS)
    validTo = yearsOn(validTo, kind.validYears)
    events.push({
      id: id(),
      kind: 'extended',
      happenedOn: dayText(lastDay),
      validTo,
      document: '复核公告（虚构）',
    })
  }
  const until = dayText(Math.min(dayNumber(today) - 1, dayNumber(validTo)))
  return {
    id: titleId,
    kind: kind.kind,
    certificateNumber: `示例-${kind.numbering}-${yearOf(grantedOn)}-${String(index).padStart(7, '0')}`,
    issuer: kind.issuer,
    events: [...events, ...trouble(holder, { id, from: dayText(lastDay), until })],
  }
}

/** Suspended, resumed, revoked, or suspended by mistake; mostly nothing. */
function trouble(
  { chance, endedOn }: Holder,
  { id, from, until }: { id: () => string; from: IsoDate; until: IsoDate },
): readonly FirmTitleEvent[] {
  if (endedOn !== undefined && endedOn > from && endedOn <= until && chance.holds(REVOKED_AT_THE_END_SHARE))
    return [{ id: id(), kind: 'revoked', happenedOn: endedOn, document: '企业注销，称号取消（虚构）' }]
  const [first, last] = [dayNumber(from) + HOLD_DAYS, dayNumber(until) - HOLD_DAYS]
  if (last <= first) return []
  const day = chance.whole(first, last)
  if (chance.holds(REVOKED_SHARE))
    return [{ id: id(), kind: 'revoked', happenedOn: dayText(day), document: '取消称号公告（虚构）' }]
  if (!chance.holds(SUSPENDED_SHARE)) return []
  const suspended = {
    id: id(),
    kind: 'suspended',
    happenedOn: dayText(day),
    document: '暂停通知（虚构）',
  } as const
  const after = dayText(day + chance.whole(1, HOLD_DAYS))
  if (chance.holds(ANNULLED_SHARE))
    return [
      suspended,
      { id: id(), kind: 'annulled', happenedOn: after, annuls: suspended.id, document: '更正（虚构）' },
    ]
  if (chance.holds(RESUMED_SHARE))
    return [suspended, { id: id(), kind: 'resumed', happenedOn: after, document: '恢复通知（虚构）' }]
  return [suspended]
}

/** The last day of a term that begins on a day. */
function endOfTerm(from: IsoDate, years: number): IsoDate {
  return dayText(dayNumber(yearsOn(from, years)) - 1)
}
