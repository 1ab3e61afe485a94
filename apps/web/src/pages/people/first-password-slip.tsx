import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { strings } from './strings.ts'

const words = strings.slip

/** A name with its one-time password. */
export interface FirstPassword {
  readonly personName: string
  readonly loginName: string
  readonly password: string
}

/** Shown once, to be copied or printed; nothing else stands on the page, so that only this is printed. */
export function FirstPasswordSlip({
  given: { personName, loginName, password },
  onKept,
}: {
  given: FirstPassword
  onKept: () => void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const lines = [
    [words.address, location.origin],
    [words.person, personName],
    [words.loginName, loginName],
    [words.password, password],
  ] as const
  return (
    <section className="panel slip">
      <h1 ref={heading} tabIndex={-1} className="no-print">
        {words.title}
      </h1>
      <div className="slip-paper">
        <h2>{words.paper}</h2>
        <dl className="people-facts">
          {lines.map(([label, line]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{label === words.password || label === words.loginName ? <code>{line}</code> : line}</dd>
            </div>
          ))}
        </dl>
        <p>{words.note}</p>
      </div>
      <div className="deed-ways no-print">
        <CopyButton text={`${loginName} ${password}`} label={words.copy} />
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button look="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </section>
  )
}
