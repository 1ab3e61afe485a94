import type { Duty } from '@yinyu/contract'
import { daysBetween, type IsoDate } from '@yinyu/kernel'
import { sourceTags, type SourceTag as Tag } from '@yinyu/rules'
import { Mark } from '../../../ui/mark.tsx'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { strings } from './strings.ts'

const LOOKS = { done: 'good', overdue: 'bad', soon: 'waiting', later: 'moving' } as const

/** One duty: what, by when, why, and where the rule stands. */
export function DutyLine({ duty, today }: { duty: Duty; today: IsoDate }) {
  const { title, on, note, clause, tag, state } = duty
  return (
    <div className="duty">
      <p className="duty-day">
        <b>{on}</b>
        {state !== 'done' && <span className="small">{strings.days(daysBetween(today, on))}</span>}
      </p>
      <div>
        <p>
          <b>{title}</b> <Mark look={LOOKS[state]}>{strings.states[state]}</Mark>
        </p>
        <p className="quiet">
          {note} {clause !== undefined && <span className="small">{clause}</span>}{' '}
          {tag !== undefined && <SourceTag tag={tagOf(tag)} />}
        </p>
      </div>
    </div>
  )
}

function tagOf(tag: string): Tag | undefined {
  return sourceTags.find((one) => one === tag)
}
