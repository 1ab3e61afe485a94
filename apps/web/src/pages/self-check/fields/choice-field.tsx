import { today } from '../clock.ts'
import type { FieldProps } from './field.ts'

const YES_OR_NO = { true: '是', false: '否' }

/** 是 or 否, or one of a few words: all answers in sight, one press each. */
export function ChoiceField({ id, factKey, indicator, entry, change, onChosen }: FieldProps) {
  const choices = Object.entries(indicator.choices ?? YES_OR_NO)
  // Arrow keys raise a click too, at no place of the screen; only a real press moves on.
  const goOnAfter = (event: Event) => {
    if (event instanceof UIEvent && event.detail > 0) onChosen?.()
  }
  return (
    <span className="choices" role="radiogroup" aria-label={indicator.title} aria-describedby={`${id}-note`}>
      {choices.map(([word, title], i) => (
        <label key={word} className="choice">
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={id}
            value={word}
            checked={entry?.text === word}
            onChange={({ nativeEvent }) => {
              change({ kind: 'type', key: factKey, text: word, today: today() })
              goOnAfter(nativeEvent)
            }}
            onClick={({ nativeEvent }) => {
              // The answer already chosen is pressed again: nothing changes, yet one goes on.
              if (entry?.text === word) goOnAfter(nativeEvent)
            }}
          />
          <span>{title}</span>
        </label>
      ))}
    </span>
  )
}
