import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { valueAt, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'
import { ChoiceBox } from './choice-box.tsx'
import { FaultsOf, FieldFrame } from './field-frame.tsx'
import type { Choice } from './find-words.ts'
import { useChoices, type Sought } from './use-choices.ts'

interface Given {
  readonly path: Path
  readonly title: string
  readonly sought: Sought
}

/** One thing found by its Chinese title; of an indicator it is said what it means. */
export function SoughtPart({ path, title, sought, need }: Given & { need: 'required' | 'optional' }) {
  const { content, change } = useEditing()
  const { definitions } = useDefinitions()
  const choices = useChoices(sought)
  const own = valueAt(content, path)
  const chosen = typeof own === 'string' ? own : ''
  const meaning = definitions.indicators.get(chosen)?.meaning
  return (
    <FieldFrame title={title} path={path} need={need}>
      {(labelled) => (
        <>
          <ChoiceBox
            labelled={labelled}
            choices={choices}
            chosen={chosen}
            placeholder={strings.search}
            onChoose={(value) => change(path, value, 'deed')}
          />
          {meaning !== undefined && <small className="quiet">{meaning}</small>}
        </>
      )}
    </FieldFrame>
  )
}

/** Several of them: each with a button to take it out, and a field to find the next. */
export function SoughtList({ path, title, sought }: Given) {
  const choices = useChoices(sought)
  return <ChosenList path={path} title={title} choices={choices} />
}

/** Options of the choice that stands beside. */
export function OptionList({ path, title }: Omit<Given, 'sought'>) {
  const { content } = useEditing()
  const { definitions } = useDefinitions()
  const indicator = valueAt(content, [...path.slice(0, -1), 'indicator'])
  const options = typeof indicator === 'string' ? definitions.indicators.get(indicator)?.choices : undefined
  const choices = Object.entries(options ?? {}).map(([value, words]) => ({ value, title: words }))
  return <ChosenList path={path} title={title} choices={choices} />
}

function ChosenList({ path, title, choices }: { path: Path; title: string; choices: readonly Choice[] }) {
  const { content, change } = useEditing()
  const own = valueAt(content, path)
  const chosen: readonly unknown[] = Array.isArray(own) ? own : []
  const titleOf = (value: unknown) => choices.find((each) => each.value === value)?.title ?? String(value)
  return (
    <div className="draft-field">
      <span className="draft-label">{title}</span>
      <ul className="draft-chosen">
        {chosen.map((value, i) => (
          <li key={String(value)}>
            {titleOf(value)}
            <Button
              look="link"
              aria-label={strings.takeOut(titleOf(value))}
              onClick={() =>
                change(
                  path,
                  chosen.filter((_, at) => at !== i),
                  'deed',
                )
              }
            >
              {strings.remove}
            </Button>
            <FaultsOf path={[...path, i]} />
          </li>
        ))}
      </ul>
      <ChoiceBox
        labelled={{ 'aria-label': strings.addTo(title) }}
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        chosen=""
        placeholder={strings.searchToAdd}
        onChoose={(value) => change(path, [...chosen, value], 'deed')}
      />
      <FaultsOf path={path} />
    </div>
  )
}
