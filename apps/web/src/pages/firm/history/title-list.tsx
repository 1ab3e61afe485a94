import type { IsoDate } from '@yinyu/kernel'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { titleName, titleNow, titleNowWords } from '../../../ui/title-words.ts'
import { possibleChanges, titleChanges, type TitleChangeKind } from '../changes/title-change.tsx'
import { strings } from '../strings.ts'
import type { TitleLife } from './title-life.ts'

const words = strings.life

/** The titles of a firm as they stand today, the latest first. */
export function TitleList({
  titles,
  today,
  onChange,
  children,
}: {
  titles: readonly TitleLife[]
  today: IsoDate
  onChange: ((title: TitleLife, kind: TitleChangeKind) => void) | undefined
  children: ReactNode
}) {
  return (
    <section className="panel" aria-labelledby="titles-head">
      <div className="life-head">
        <h2 id="titles-head">{words.titles}</h2>
        {children}
      </div>
      {titles.length === 0 && <p className="quiet">{words.noTitles}</p>}
      <ul className="title-list">
        {titles.map((title) => {
          const { held } = title
          const now = titleNow(held, today)
          return (
            <li key={title.id}>
              <div>
                <p className="title-list-name">
                  <b>{titleName(title.kind)}</b>
                  <span className={`title-mark title-mark-${now}`}>{titleNowWords[now]}</span>
                </p>
                <p className="small">
                  {words.valid} {held.validFrom} 至 {held.validTo ?? words.noEnd}；{held.grantedOn}{' '}
                  {words.granted}
                </p>
                <p className="small quiet">
                  {words.issuer} {title.issuer}
                  {title.certificateNumber !== undefined &&
                    `；${words.certificate} ${title.certificateNumber}`}
                </p>
              </div>
              {onChange && (
                <div className="panel-ways no-print">
                  {possibleChanges(held, today).map((kind) => (
                    <Button
                      key={kind}
                      look={kind === 'revoked' ? 'danger' : 'plain'}
                      onClick={() => onChange(title, kind)}
                    >
                      {titleChanges[kind]}
                      <span className="visually-hidden">{titleName(title.kind)}</span>
                    </Button>
                  ))}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
