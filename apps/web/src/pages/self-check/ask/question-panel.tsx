import { indicatorOf, splitFactKey, type FactKey, type Indicator } from '@yinyu/rules'
import { useEffect, useRef, type Dispatch } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { FactField } from '../fields/fact-field.tsx'
import { FieldNote } from '../fields/field-note.tsx'
import type { RankedQuestion } from '../rank-questions.ts'
import { PLACES, type Sheet, type SheetChange } from '../sheet.ts'
import { strings } from '../strings.ts'
import type { Questioning } from '../use-question.ts'
import './question-panel.css'

interface Props {
  readonly sheet: Sheet
  readonly faults: ReadonlyMap<FactKey, string>
  readonly conflicts: ReadonlyMap<FactKey, string>
  readonly questioning: Questioning
  readonly change: Dispatch<SheetChange>
}

/** 下一个问题: one question, why it is asked, and every way on. */
export function QuestionPanel(props: Props) {
  const { key } = props.questioning
  return (
    <section className="panel question" aria-labelledby="question-title">
      <div className="question-top">
        <h2 id="question-title">{strings.next}</h2>
        {key !== undefined && <span className="quiet small">{sayLeft(props)}</span>}
      </div>
      {key === undefined ? <Done {...props} /> : <Question key={key} {...props} factKey={key} />}
    </section>
  )
}

/** A long row of questions frightens; most of them fall away with the place and the trade. */
function sayLeft({ sheet, questioning: { left } }: Props): string {
  const isPlaced = [...PLACES].every((key) => (sheet.entries[key]?.text ?? '') !== '')
  if (!isPlaced) return strings.placeFirst
  return left > 0 ? `还可以答 ${left} 题，最管用的先问，随时可停` : strings.last
}

function Question(props: Props & { factKey: FactKey }) {
  const { factKey, sheet, faults, conflicts, questioning, change } = props
  const { indicators } = useDefinitions().definitions
  const { indicator: id, year } = splitFactKey(factKey)
  const indicator = indicatorOf(indicators, id)
  const fault = faults.get(factKey)
  const form = useRef<HTMLFormElement>(null)
  const isFirst = sheet.trail.length === 0
  useEffect(() => {
    // The first question must not pull the page to itself; every later one takes the keyboard along.
    if (!isFirst) form.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [isFirst])
  const isAnswered = (sheet.entries[factKey]?.text ?? '') !== ''
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (fault === undefined) questioning.goOn(isAnswered ? 'answered' : 'skip')
      }}
    >
      <label className="question-words" htmlFor="question">
        {year !== undefined && <span className="question-year">{year}年</span>}
        {indicator.question ?? `${indicator.title}是多少？`}
      </label>
      <FactField
        {...{ id: 'question', factKey, indicator, change }}
        entry={sheet.entries[factKey]}
        isUnsure={sheet.unsure.includes(factKey)}
        isFaulty={fault !== undefined}
        onChosen={() => questioning.goOn('answered')}
      />
      <FieldNote id="question" fault={fault} warning={conflicts.get(factKey)} role="alert" />
      <Meaning indicator={indicator} />
      <Why why={questioning.why} />
      <div className="question-ways">
        <Button look="primary" type="submit" disabled={!isAnswered || fault !== undefined}>
          {strings.goOn}
        </Button>
        <Button onClick={() => questioning.goOn('unsure')}>{strings.unsure}</Button>
        <Button onClick={() => questioning.goOn('skip')}>{strings.skip}</Button>
        <Button look="link" disabled={isFirst} onClick={() => change({ kind: 'back' })}>
          {strings.back}
        </Button>
      </div>
    </form>
  )
}

function Meaning({ indicator }: { indicator: Indicator }) {
  return (
    <p className="quiet small">
      {indicator.meaning}
      {indicator.kind === 'judgement' && strings.judgedNote}
    </p>
  )
}

function Why({ why }: { why: RankedQuestion | undefined }) {
  if (!why) return null
  const settles = Math.round(why.settles)
  const rests = Math.max(why.touches, why.wanted)
  return (
    <p className="question-why">
      {settles > 0 ? `回答它大约可以定下 ${settles} 项结论` : '单凭这一项还定不了结论，但少不了它'}
      {rests > settles && `；有 ${rests} 项等着用它`}。
    </p>
  )
}

function Done({ sheet, change }: Pick<Props, 'sheet' | 'change'>) {
  return (
    <div className="question-done">
      <h3>{strings.done}</h3>
      <p>{strings.doneText}</p>
      {sheet.skipped.length > 0 && (
        <Button onClick={() => change({ kind: 'ask-skipped' })}>
          {strings.askSkipped}（{sheet.skipped.length}）
        </Button>
      )}
    </div>
  )
}
