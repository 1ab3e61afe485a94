import { useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { heldTitles } from '../../ui/held-titles.ts'
import { Mark } from '../../ui/mark.tsx'
import { sayIndustry, sayRegion, usePlaceNames } from '../../ui/place-names.ts'
import { TitleMark } from '../../ui/title-mark.tsx'
import type { FirmFile } from './firm-file.ts'
import { strings } from './strings.ts'

/** Who the enterprise is today. */
export function FirmHead({ firm }: { firm: FirmFile }) {
  const names = usePlaceNames()
  const today = useMe().today ?? ''
  const valid = heldTitles(firm.titles, today)
  return (
    <header className="panel firm-head">
      <div className="firm-name">
        <h1>{firm.name}</h1>
        {firm.state !== 'active' && <Mark look="bad">{strings.states[firm.state]}</Mark>}
      </div>
      <div className="title-marks">
        {valid.map((title) => (
          <TitleMark key={`${title.kind} ${title.validFrom}`} title={title} today={today} />
        ))}
        {valid.length === 0 && <span className="quiet small">{strings.noTitles}</span>}
      </div>
      <dl className="firm-basics">
        <div>
          <dt>{strings.code}</dt>
          <dd>
            <span className="firm-code-words">{firm.creditCode}</span>
            <CopyButton text={firm.creditCode} />
          </dd>
        </div>
        <div>
          <dt>{strings.region}</dt>
          <dd>{sayRegion(firm.region, names)}</dd>
        </div>
        <div>
          <dt>{strings.industry}</dt>
          <dd>{firm.industry === undefined ? strings.none : sayIndustry(firm.industry, names)}</dd>
        </div>
        {firm.formerNames.length > 0 && (
          <div>
            <dt>{strings.former}</dt>
            <dd>{firm.formerNames.join('、')}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  // A browser lets a page write to the clipboard only over https or on the machine itself.
  if (!window.isSecureContext) return null
  return (
    <>
      <Button look="link" className="no-print" onClick={() => void copy()}>
        {strings.copy}
        <span className="visually-hidden">{strings.code}</span>
      </Button>
      <output className="small quiet">{isCopied && strings.copied}</output>
    </>
  )
}
