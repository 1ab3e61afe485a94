import { memo, useId, useState } from 'react'
import { outOfBounds, readTyped } from '../plan/typed-number.ts'
import { numberAt, placeOf } from '../plan/slider-number.ts'
import type { NumberParameter } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import './number-field.css'

const words = strings.parameters

interface Props {
  readonly parameter: NumberParameter
  /** What is set now; the value in force unless changed. */
  readonly number: string
  readonly onNumber: (parameter: NumberParameter, number: string) => void
}

/** One number to slide roughly or to type exactly; both are the browser's own fields. */
export const NumberField = memo(function NumberField({ parameter, number, onNumber }: Props) {
  const { slider, unit, title, value } = parameter
  const id = useId()
  const [typed, setTyped] = useState({ text: number, means: number })
  // What was typed stays as it is until the number moves by another way; what cannot be read stays to be mended.
  const text = typed.means === number ? typed.text : number
  const wrong = faultOf(text, parameter)
  const type = (next: string) => {
    const read = readTyped(next)
    const isFine = read !== undefined && faultOf(next, parameter) === undefined
    setTyped({ text: next, means: isFine ? read : number })
    if (isFine) onNumber(parameter, read)
  }
  return (
    <div className="number-field">
      <div className="number-slide">
        <input
          type="range"
          min={slider.least}
          max={slider.most}
          step={slider.step}
          value={number}
          aria-label={words.slider(title)}
          aria-valuetext={`${number}${unit}`}
          onChange={({ target }) => onNumber(parameter, numberAt(target.valueAsNumber, slider))}
        />
        <span
          className="number-in-force"
          aria-hidden="true"
          style={{ left: `calc(0.75rem + ${placeOf(value, slider) / 100} * (100% - 1.5rem))` }}
        />
      </div>
      <span className="number-typed">
        <input
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          value={text}
          aria-label={words.number(title, unit)}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : id}
          onChange={({ target }) => type(target.value)}
          onBlur={() => wrong === undefined && setTyped({ text: number, means: number })}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
      {wrong !== undefined && (
        <p id={id} className="number-wrong" role="alert">
          {wrong}。{words.stillAt(`${number}${unit}`)}
        </p>
      )}
    </div>
  )
})

function faultOf(text: string, { bounds, unit }: NumberParameter): string | undefined {
  const read = readTyped(text)
  if (read === undefined) return words.notNumber
  return outOfBounds(read, { least: bounds.least, most: bounds.most, unit })
}
