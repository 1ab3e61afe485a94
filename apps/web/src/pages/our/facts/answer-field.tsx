import { isNumeric, sayFactValue, type FactKey, type Indicator } from '@yinyu/rules'
import { FactField } from '../../self-check/fields/fact-field.tsx'
import { readText, unitOf } from './draft.ts'

/** The longest text the route takes. */
const TEXT_MOST = 500

interface Props {
  readonly id: string
  readonly factKey: FactKey
  readonly indicator: Indicator
  /** What it is called where its label does not say it: 2025年营业收入. */
  readonly label: string
  readonly text: string | undefined
  readonly isFaulty: boolean
  readonly onText: (key: FactKey, text: string) => void
}

/** The field for one answer: a number with its fixed unit beside it, or what fits its kind. */
export function AnswerField({ id, factKey, indicator, label, text, isFaulty, onText }: Props) {
  if (!isNumeric(indicator.kind))
    return (
      <FactField
        {...{ id, factKey, indicator, isFaulty }}
        entry={text === undefined ? undefined : { text, on: '' }}
        isUnsure={false}
        change={(step) => step.kind === 'type' && onText(factKey, step.text)}
      />
    )
  const understood = text === undefined ? undefined : sayUnderstood(indicator, text)
  return (
    <span className="answer">
      <input
        id={id}
        className="field-input"
        inputMode="decimal"
        autoComplete="off"
        maxLength={TEXT_MOST}
        aria-label={`${label}${unitOf(indicator) === undefined ? '' : `，单位${unitOf(indicator)}`}`}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-note`}
        value={text ?? ''}
        onChange={(event) => onText(factKey, event.target.value)}
      />
      <span className="answer-unit" aria-hidden="true">
        {unitOf(indicator)}
      </span>
      {understood !== undefined && <span className="field-read">= {understood}</span>}
    </span>
  )
}

/** The number as it was understood, where that says more than what was typed. */
function sayUnderstood(indicator: Indicator, text: string): string | undefined {
  const { value } = readText(indicator, text)
  if (value === undefined) return undefined
  const said = sayFactValue(indicator, value)
  const plain = (words: string) => words.normalize('NFKC').replaceAll(/[,，\s]/g, '')
  return plain(said) === `${plain(text)}${unitOf(indicator) ?? ''}` ? undefined : said
}
