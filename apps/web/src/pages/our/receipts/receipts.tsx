import { saveReceipt } from '@yinyu/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { fetchFile } from '../../../app/fetch-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurReceipts } from '../frame/our-queries.ts'
import { Waiting } from '../frame/waiting.tsx'
import { strings } from './strings.ts'
import './receipts.css'

/** 填报回执: one named in the address alone, else all of them, the latest first and unfolded. */
export function Receipts() {
  const { data, error } = useOurReceipts()
  const { number } = useSearch({ strict: false })
  if (data === undefined)
    return (
      <OurFrame title={strings.title} lead={strings.lead}>
        <Waiting error={error} />
      </OurFrame>
    )
  const named = data.receipts.filter((each) => each.number === number)
  const shown = named.length > 0 ? named : data.receipts
  return (
    <OurFrame title={strings.title} lead={strings.lead}>
      {shown.length === 0 && (
        <section className="panel receipts-none">
          <p>{strings.none}</p>
          <Link className="button button-primary" to="/our/facts">
            {strings.toFacts}
          </Link>
        </section>
      )}
      {shown.map((receipt, i) => (
        <Receipt key={receipt.id} receipt={receipt} isOpen={i === 0} />
      ))}
    </OurFrame>
  )
}

type Kept = NonNullable<ReturnType<typeof useOurReceipts>['data']>['receipts'][number]

function Receipt({
  receipt: { id, number, confirmedAt, text, digest },
  isOpen,
}: {
  receipt: Kept
  isOpen: boolean
}) {
  const [fault, setFault] = useState<string>()
  const save = async () =>
    setFault(await fetchFile(addressOf(saveReceipt, { params: { id } }), `填报回执-${number}.txt`))
  return (
    <Disclosure
      className="panel receipt"
      initiallyOpen={isOpen}
      summary={
        <>
          <b>{strings.number(number)}</b> <span className="quiet small">{sayInstant(confirmedAt)}</span>
        </>
      }
    >
      <pre className="receipt-text">{text}</pre>
      <dl className="receipt-check">
        <dt>{strings.check}</dt>
        <dd>{digest}</dd>
      </dl>
      <p className="quiet small">{strings.checkHow}</p>
      {fault !== undefined && (
        <p className="our-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="our-ways no-print">
        <Button look="primary" onClick={() => void save()}>
          {strings.save}
          <span className="visually-hidden">{strings.number(number)}</span>
        </Button>
        <Button onClick={() => window.print()}>{strings.print}</Button>
      </div>
    </Disclosure>
  )
}
