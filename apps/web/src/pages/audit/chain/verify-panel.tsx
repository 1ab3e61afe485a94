import { chainBreaks, verifyAuditChain, type ChainOutcome } from '@yinyu/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { queries } from '../../../app/queries.tsx'
import { Button } from '../../../ui/button.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { DayField } from '../list/audit-filters.tsx'
import { strings } from './strings.ts'

/** Goes along the chain of some days, or of all, and says what was found. */
export function VerifyPanel() {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [file, setFile] = useState<File>()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const checkpoint = await file?.text()
      return call(verifyAuditChain, {
        body: {
          ...(from === '' ? {} : { from }),
          ...(to === '' ? {} : { to }),
          ...(checkpoint === undefined ? {} : { checkpoint }),
        },
      })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['audit-chain'] }),
  })
  return (
    <section className="panel audit-part" aria-labelledby="verify">
      <h2 id="verify">{strings.verifyTitle}</h2>
      <form
        className="verify-form"
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <DayField label={strings.from} value={from} onChange={setFrom} />
        <DayField label={strings.to} value={to} onChange={setTo} />
        <FileField label={strings.checkpoint} file={file} accept=".json,application/json" onPick={setFile} />
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? strings.verifying : strings.verify}
        </Button>
      </form>
      <p className="quiet small">
        {strings.days}
        {strings.checkpointNote}
      </p>
      <output className="audit-part">
        {error !== null && <p className="verify-outcome">{error.message}</p>}
        {data !== undefined && <Outcome outcome={data} />}
      </output>
    </section>
  )
}

function Outcome({ outcome }: { outcome: ChainOutcome }) {
  if (outcome.how === 'broken')
    return (
      <div className="verify-outcome" data-how="broken">
        <h3>{strings.broken}</h3>
        <p>
          {strings.brokenAt(outcome.day, outcome.shard, outcome.position)}
          {outcome.seq !== undefined && strings.brokenSeq(outcome.seq)}：{chainBreaks[outcome.kind]}。
        </p>
        <p>{strings.brokenTodo}</p>
      </div>
    )
  const { links, days, waiting, erased, late } = outcome
  return (
    <div className="verify-outcome" data-how="whole">
      <h3>{strings.whole}</h3>
      <p>
        {strings.wholeCounts(links, days)}
        {waiting > 0 && strings.waitingLinks(waiting)}
        {erased > 0 && strings.erased(erased)}
        {late > 0 && strings.late(late)}
      </p>
    </div>
  )
}
