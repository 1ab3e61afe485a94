import { useId, useState, type KeyboardEvent } from 'react'
import { strings } from '../strings.ts'
import type { Labelled } from './field-frame.tsx'
import { findChoices, type Choice } from './find-words.ts'

/**
 * A field to search by Chinese words, with the browser's own list under it. A title in full is taken at once; Enter or
 * leaving the field takes the first that was found; what is chosen is shown by its title.
 */
export function ChoiceBox({
  labelled,
  choices,
  chosen,
  placeholder,
  onChoose,
}: {
  labelled: Labelled | Pick<Labelled, 'id'> | { readonly 'aria-label': string }
  choices: readonly Choice[]
  chosen: string
  placeholder: string
  onChoose: (value: string) => void
}) {
  const list = useId()
  const [typed, setTyped] = useState<string>()
  const found = typed === undefined ? [] : findChoices(choices, typed)
  const shown = choices.find(({ value }) => value === chosen)?.title ?? chosen
  const take = (choice: Choice | undefined) => {
    if (choice) onChoose(choice.value)
    setTyped(undefined)
  }
  const type = (text: string) => {
    const whole = choices.find(({ title }) => title === text)
    if (whole) take(whole)
    else setTyped(text)
  }
  const settle = () => take(typed === undefined || typed.trim() === '' ? undefined : found[0])
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped(undefined)
    if (event.key !== 'Enter') return
    event.preventDefault()
    settle()
  }
  return (
    <>
      <input
        {...labelled}
        type="text"
        autoComplete="off"
        list={list}
        placeholder={placeholder}
        value={typed ?? shown}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => type(target.value)}
        onKeyDown={keys}
        onBlur={settle}
      />
      <datalist id={list}>
        {found.map(({ value, title, beside }) => (
          <option key={value} value={title}>
            {beside}
          </option>
        ))}
      </datalist>
      {typed !== undefined && typed !== '' && <Told first={found[0]} />}
    </>
  )
}

function Told({ first }: { first: Choice | undefined }) {
  return (
    <small className="quiet">
      {first === undefined ? strings.nothingFound : strings.willTake(first.title)}
    </small>
  )
}
