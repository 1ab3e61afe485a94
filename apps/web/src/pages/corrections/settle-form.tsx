import { settleCorrection, type Correction } from '@yinyu/contract'
import type { Indicator } from '@yinyu/rules'
import { useId, useState } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/labelled-field.tsx'
import { today } from '../self-check/clock.ts'
import { entryOfFact } from '../self-check/tools/entry-of-fact.ts'
import type { History } from './facts-beside.tsx'
import { useCorrectionWords } from './say-correction.ts'
import { readSettling, saySettlement, type Settlement, type Settling } from './settlement.ts'
import { strings } from './strings.ts'
import { ValueField } from './value-field.tsx'
import { spokenSince } from './words-beside.ts'

const words = strings.form

interface Props {
  readonly correction: Correction
  readonly history: History
  readonly onSettled: () => void
}

/** What will be sent; the same key again is the same command. */
interface Ready {
  readonly settlement: Settlement
  readonly key: string
}

/** Settles an objection in two steps: fill in, then read what will happen and confirm. */
export function SettleForm(props: Props) {
  const { indicator } = useCorrectionWords(props.correction)
  return indicator === undefined ? undefined : <Steps {...props} indicator={indicator} />
}

function Steps({ correction, history, onSettled, indicator }: Props & { indicator: Indicator }) {
  const wanted = correction.wanted ?? correction.said
  const [filled, setFilled] = useState<Settling>(() => ({
    decision: undefined,
    entry: { ...entryOfFact(indicator, { value: wanted }, today()), from: undefined },
    answer: '',
  }))
  const [sure, setSure] = useState<Ready>()
  const [faults, setFaults] = useState<readonly string[]>([])
  const next = () => {
    const read = readSettling(filled, indicator, correction)
    setFaults('faults' in read ? read.faults : [])
    // What was filled in anew is another command; pressing twice is not.
    if ('settlement' in read) setSure({ settlement: read.settlement, key: crypto.randomUUID() })
  }
  const refused = (told: string) => {
    setFaults([told])
    setSure(undefined)
  }
  return (
    <section className="settle">
      <h3>{sure === undefined ? words.title : words.sure}</h3>
      {faults.length > 0 && (
        <div role="alert">
          <ul className="form-faults">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {sure === undefined ? (
        <Fill {...{ correction, indicator, filled }} onFill={setFilled} onNext={next} />
      ) : (
        <Sure
          {...{ correction, history, onSettled, sure }}
          onBack={() => setSure(undefined)}
          onRefused={refused}
        />
      )}
    </section>
  )
}

function Fill({
  correction,
  indicator,
  filled,
  onFill,
  onNext,
}: {
  correction: Correction
  indicator: Indicator
  filled: Settling
  onFill: (filled: Settling) => void
  onNext: () => void
}) {
  const id = useId()
  return (
    <form
      className="settle-form"
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <Decision chosen={filled.decision} onChoose={(decision) => onFill({ ...filled, decision })} />
      {filled.decision === 'accepted' && (
        <ValueField
          label={words.value}
          indicator={indicator}
          year={correction.year}
          entry={filled.entry}
          onChange={(entry) => onFill({ ...filled, entry })}
        />
      )}
      <Field label={words.answer} id={id}>
        <textarea
          id={id}
          rows={4}
          maxLength={2_000}
          placeholder={words.answerHint}
          value={filled.answer}
          onChange={({ target }) => onFill({ ...filled, answer: target.value })}
        />
      </Field>
      <Button look="primary" type="submit">
        {words.next}
      </Button>
    </form>
  )
}

function Decision({
  chosen,
  onChoose,
}: {
  chosen: Settling['decision']
  onChoose: (decision: Settlement['decision']) => void
}) {
  const name = useId()
  return (
    <fieldset className="settle-choice">
      <legend>{words.decision}</legend>
      {(['accepted', 'rejected'] as const).map((decision) => (
        <label key={decision}>
          <input type="radio" name={name} checked={chosen === decision} onChange={() => onChoose(decision)} />
          {words.decisions[decision]}
        </label>
      ))}
    </fieldset>
  )
}

function Sure({
  correction,
  history,
  sure: { settlement, key },
  onSettled,
  onBack,
  onRefused,
}: Props & { sure: Ready; onBack: () => void; onRefused: (told: string) => void }) {
  const { what, say } = useCorrectionWords(correction)
  const [isGoing, setGoing] = useState(false)
  const { said, fact, enterpriseName: enterprise } = correction
  const sourceName = history.find(({ id }) => id === fact)?.sourceName ?? ''
  const since = spokenSince(history, correction)
  const confirm = async () => {
    setGoing(true)
    try {
      await call(settleCorrection, { params: { id: correction.id }, body: settlement, key })
      onSettled()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      onRefused(`${error.message}（${error.refusal.refused}）`)
    } finally {
      setGoing(false)
    }
  }
  return (
    <>
      <p>{words.willHappen}</p>
      <ul className="settle-says">
        {saySettlement(settlement, { what, said, sourceName, enterprise, since, say }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <blockquote>{settlement.answer}</blockquote>
      <div className="correction-ways">
        <Button look="primary" disabled={isGoing} onClick={() => void confirm()}>
          {isGoing ? words.going : words.go}
        </Button>
        <Button disabled={isGoing} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  )
}
