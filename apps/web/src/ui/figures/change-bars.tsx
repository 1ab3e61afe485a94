import { changeBars, type ChangeBar, type ChangeRow } from './change-shape.ts'
import { FigureFrame, NothingToDraw, type FigureProps } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { groupDigits } from './say-count.ts'
import './change-bars.css'

/** Which firms of a group are meant. */
export interface ChangePart {
  readonly key: string
  readonly part: 'after' | 'entering' | 'leaving'
}

export interface ChangeBarsProps extends Omit<FigureProps, 'table'> {
  readonly rows: readonly ChangeRow[]
  readonly link?: LinkTo<ChangePart>
  readonly notes?: readonly string[]
}

/** Groups of firms before and after a change of the rules: who stays, who enters, who leaves. */
export function ChangeBars({ title, rows, link, unit = '家', notes = [] }: ChangeBarsProps) {
  const bars = changeBars(rows)
  if (bars.every(({ before, after }) => before === 0 && after === 0))
    return (
      <FigureFrame title={title} notes={notes}>
        <NothingToDraw words="这里前后都没有符合的企业。" />
      </FigureFrame>
    )
  return (
    <FigureFrame title={title} notes={notes}>
      <p className="change-legend" aria-hidden="true">
        <span>
          <i className="change-key change-stay" />
          留下
        </span>
        <span>
          <i className="change-key change-enter" />
          进入
        </span>
        <span>
          <i className="change-key change-leave" />
          退出
        </span>
        <span>单位：{unit}</span>
      </p>
      <ul className="change" aria-label={title}>
        {bars.map((bar) => (
          <li key={bar.key} className="change-row">
            <span className="change-name">{bar.name}</span>
            <span className="change-track" aria-hidden="true">
              <i className="change-stay" style={{ width: `${bar.stayWidth}%` }} />
              <i className="change-enter" style={{ width: `${bar.enterWidth}%` }} />
              <i className="change-leave" style={{ width: `${bar.leaveWidth}%` }} />
            </span>
            <Numbers bar={bar} unit={unit} link={link} />
          </li>
        ))}
      </ul>
    </FigureFrame>
  )
}

function Numbers({
  bar,
  unit,
  link,
}: {
  bar: ChangeBar
  unit: string
  link: LinkTo<ChangePart> | undefined
}) {
  const number = (part: ChangePart['part'], words: string, sign = '') => {
    const count = bar[part]
    const children = `${sign}${groupDigits(count)}`
    const face = {
      className: 'change-number',
      'aria-label': `${bar.name}${words} ${groupDigits(count)} ${unit}`,
      children,
    }
    return count > 0 && link ? link({ key: bar.key, part }, face) : children
  }
  return (
    <span className="change-numbers">
      <span className="change-from">
        <span className="visually-hidden">预演前 </span>
        {groupDigits(bar.before)}
      </span>
      <span aria-hidden="true">→</span>
      <b>{number('after', '预演后')}</b>
      {bar.entering > 0 && <span className="change-plus">{number('entering', '进入', '+')}</span>}
      {bar.leaving > 0 && <span className="change-minus">{number('leaving', '退出', '−')}</span>}
    </span>
  )
}
