import { useId } from 'react'
import './chips.css'

export interface Chip<T extends string> {
  readonly value: T
  readonly label: string
}

/** Choices that stand side by side, all to be seen at once: any number of them (`many`) or exactly one (`one`). */
export function Chips<T extends string>({
  legend,
  choices,
  chosen,
  take,
  onChange,
}: {
  legend: string
  choices: readonly Chip<T>[]
  chosen: readonly T[]
  take: 'many' | 'one'
  onChange: (chosen: readonly T[]) => void
}) {
  const name = useId()
  const toggle = (value: T) =>
    onChange(
      take === 'one'
        ? [value]
        : chosen.includes(value)
          ? chosen.filter((v) => v !== value)
          : [...chosen, value],
    )
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="chip">
          <input
            type={take === 'one' ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
