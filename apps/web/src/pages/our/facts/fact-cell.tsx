import { isNumeric } from '@yinyu/rules'
import { memo, useState } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldNote } from '../../self-check/fields/field-note.tsx'
import { AnswerField } from './answer-field.tsx'
import { ClashChoice } from './clash-choice.tsx'
import { WITHDRAWN_TEXT, type Clash } from './draft.ts'
import type { FormField } from './form-fields.ts'
import { Recorded } from './recorded.tsx'
import { useSayRecorded } from './say-recorded.ts'
import { strings } from './strings.ts'
import type { FormActs } from './form-acts.ts'

interface Props {
  readonly field: FormField
  /** What somebody has begun to fill in; undefined for nothing. */
  readonly text: string | undefined
  readonly fault: string | undefined
  readonly hint: string | undefined
  readonly clash: Clash | undefined
  readonly isAsked: boolean
  readonly acts: FormActs
}

/** One figure: as it is recorded, or as a field where the enterprise says it itself. */
export const FactCell = memo(function FactCell(props: Props) {
  const { field, text, fault, hint, clash, isAsked, acts } = props
  const { definitions } = useDefinitions()
  const sayRecorded = useSayRecorded()
  const [isOpen, setOpen] = useState(isAsked)
  const { key, indicator, fact, isOurs } = field
  const label = sayFactKey(key, definitions.indicators)
  const id = `field-${key}`
  const isField = text !== undefined || (isOurs && (fact === undefined || isOpen))
  if (!isField)
    return (
      <div className="cell" id={id} tabIndex={-1}>
        <Recorded
          field={hint === undefined ? field : { ...field, differing: [] }}
          label={label}
          onObject={acts.object}
          onChange={() => setOpen(true)}
          onWithdraw={() => acts.type(key, WITHDRAWN_TEXT)}
        />
        {hint !== undefined && <p className="field-warning">{hint}</p>}
      </div>
    )
  if (text === WITHDRAWN_TEXT)
    return (
      <div className="cell" id={id} tabIndex={-1}>
        <span className="cell-line">
          <span>{strings.withdrawn}</span>
          <Button look="link" aria-label={`${strings.keep}：${label}`} onClick={() => acts.type(key, '')}>
            {strings.keep}
          </Button>
        </span>
        {clash && <ClashChoice label={label} clash={clash} onChoose={(whose) => acts.settle(key, whose)} />}
      </div>
    )
  return (
    <div className={fault === undefined ? 'cell cell-field' : 'cell cell-field cell-faulty'}>
      <AnswerField
        {...{ id, indicator, label, text }}
        factKey={key}
        isFaulty={fault !== undefined}
        onText={acts.type}
      />
      {text !== undefined && text !== '' && !isNumeric(indicator.kind) && (
        <Button look="link" aria-label={`${strings.clear}：${label}`} onClick={() => acts.type(key, '')}>
          {strings.clear}
        </Button>
      )}
      <FieldNote id={id} fault={fault} warning={hint} />
      {clash && <ClashChoice label={label} clash={clash} onChoose={(whose) => acts.settle(key, whose)} />}
      {fact?.value !== undefined && (
        <p className="cell-from">
          {strings.recordedNow(sayRecorded(indicator, fact.value))}（{fact.sourceName} {fact.heldOn}）
        </p>
      )}
    </div>
  )
})
