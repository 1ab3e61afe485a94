import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { ChoiceBox } from '../../drafts/fields/choice-box.tsx'
import { useChoices } from '../../drafts/fields/use-choices.ts'
import type { ListParameter } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import { ChosenList } from './chosen-list.tsx'

const words = strings.parameters

/** A list of industries, titles or options, any one of which is enough: each can be dropped, others added. */
export function ListField({
  parameter,
  members,
  onMembers,
}: {
  parameter: ListParameter
  members: readonly string[]
  onMembers: (parameter: ListParameter, members: readonly string[]) => void
}) {
  const field = useId()
  const industries = useChoices('industry')
  const choices = parameter.choices ?? industries
  const titleOf = (value: string) => choices.find((one) => one.value === value)?.title ?? value
  const open = choices.filter(({ value }) => !members.includes(value))
  const add = (value: string) => onMembers(parameter, [...members, value])
  return (
    <div className="regions-field">
      <ChosenList
        title={parameter.title}
        chosen={members.map((value) => ({ value, title: titleOf(value) }))}
        keepOne={words.keepOneOf}
        onDrop={(value) =>
          onMembers(
            parameter,
            members.filter((other) => other !== value),
          )
        }
      />
      {parameter.of === 'industry' ? (
        <Field label={words.addIndustry} id={field}>
          <ChoiceBox
            labelled={{ id: field }}
            choices={open}
            chosen=""
            placeholder={words.findIndustry}
            onChoose={add}
          />
        </Field>
      ) : (
        open.length > 0 && <Adder label={words.addOf[parameter.of]} choices={open} onAdd={add} />
      )}
    </div>
  )
}

/** Chosen first and then added, so that a list can be gone through by the keys. */
function Adder({
  label,
  choices,
  onAdd,
}: {
  label: string
  choices: readonly { readonly value: string; readonly title: string }[]
  onAdd: (value: string) => void
}) {
  const [chosen, setChosen] = useState('')
  return (
    <div className="regions-add">
      <ChoiceField
        label={label}
        value={chosen}
        any={words.chooseOne}
        choices={choices.map(({ value, title }) => [value, title] as const)}
        onChange={setChosen}
      />
      <Button
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
      >
        {words.add}
      </Button>
    </div>
  )
}
