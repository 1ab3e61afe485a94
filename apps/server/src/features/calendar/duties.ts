import { titleNames, type Duty, type EnterpriseRow, type TitleKind } from '@yinyu/contract'
import { addDays, type IsoDate } from '@yinyu/kernel'
import { BOUND_KINDS, updateDeadline } from '../ladder/update-duty.ts'

/** From how many days before on a duty counts as soon; reminders come at 180, 90 and 30 (reliability 6.2, 20). */
const SOON_DAYS = 90
/** An ended title is shown for so long. */
const PAST_DAYS = 365

interface Given {
  readonly titles: EnterpriseRow['titles']
  /** The years whose update is done. */
  readonly updated: readonly number[]
  readonly today: IsoDate
}

/** What an enterprise has to do and by when, the nearest first: yearly updates, titles that end. */
export function dutiesOf({ titles, updated, today }: Given): Duty[] {
  const held = titles.filter(({ hold }) => hold === 'free')
  return [...updateDuties(held, updated, today), ...endings(held, today)].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  )
}

/** What to do when a title ends that has no re-check: it is given anew. */
const ENDING_NOTES: Readonly<Record<string, string>> = {
  hnte: '到期后要重新认定，请提前准备材料。',
  'tech-sme': '有效期一年，每年重新评价入库；具体时间以当年通知为准。',
}

/** The update of this year and the next, for who holds a title of the ladder on the last day. */
function updateDuties(held: Given['titles'], updated: readonly number[], today: IsoDate): Duty[] {
  const thisYear = Number(today.slice(0, 4))
  return [thisYear, thisYear + 1].flatMap((year) => {
    const on = updateDeadline(year)
    const isBound = held.some(
      ({ kind, validFrom, validTo }) =>
        BOUND_KINDS.some((bound) => bound === kind) &&
        Number(validFrom.slice(0, 4)) < year &&
        (validTo === undefined || validTo >= on),
    )
    if (!isBound) return []
    const isDone = updated.includes(year)
    return [
      {
        id: `update-${year}`,
        title: `${year} 年度信息更新`,
        on,
        note: '在国家优质中小企业梯度培育平台上更新企业信息。有效期内累计两次没有更新的，称号可能被取消（此条待核实）。',
        clause: 'D26-2',
        tag: 'S2',
        state: isDone ? ('done' as const) : stateOf(on, today),
      },
    ]
  })
}

function endings(held: Given['titles'], today: IsoDate): Duty[] {
  return held.flatMap(({ kind, validFrom, validTo }) => {
    if (validTo === undefined || validTo < addDays(today, -PAST_DAYS)) return []
    const isFollowed = held.some(
      (other) => other.kind === kind && other.validFrom > validFrom && (other.validTo ?? '9') > validTo,
    )
    const name = titleNames[kind as TitleKind] ?? kind
    return [
      {
        id: `end-${kind}-${validTo}`,
        title: `${name}到期`,
        on: validTo,
        note: ENDING_NOTES[kind] ?? '到期前参加复核，通过后延续；具体时间以当年通知为准。',
        ...(BOUND_KINDS.some((bound) => bound === kind) ? { clause: 'D26-1', tag: 'S2' } : {}),
        state: isFollowed ? ('done' as const) : stateOf(validTo, today),
      },
    ]
  })
}

function stateOf(on: IsoDate, today: IsoDate): Duty['state'] {
  if (on < today) return 'overdue'
  return on <= addDays(today, SOON_DAYS) ? 'soon' : 'later'
}
