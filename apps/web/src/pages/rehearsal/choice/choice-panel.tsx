import { listDrafts } from '@yinyu/contract'
import { useId } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { useTopRegion } from '../../ladder/use-ladder.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import type { Ground } from '../plan/recipe.ts'
import { sayRecordsOf } from '../say-days.ts'
import { strings } from '../strings.ts'
import { useDrafts, useSubjects } from '../use-subject.ts'
import { chosenOf, subjectGroups, type Chosen } from './subject-groups.ts'
import './choice-panel.css'

const words = strings.choose

/** What the rehearsal stands on: the rule, the purpose, the day, the region. */
export function ChoicePanel({
  word,
  ground,
  onChoose,
  onGround,
}: {
  /** The word of what is chosen; empty for nothing yet. */
  word: string
  ground: Ground
  onChoose: (chosen: Chosen) => void
  onGround: (ground: Ground) => void
}) {
  const top = useTopRegion()
  const { today = '' } = useMe()
  return (
    <section className="panel rehearsal-choice no-print" aria-label={words.legend}>
      <SubjectField word={word} ground={ground} onChoose={onChoose} />
      {word.startsWith('standard:') && (
        <Chips
          legend={words.purpose}
          take="one"
          choices={(['new', 're-check'] as const).map((value) => ({ value, label: words.purposes[value] }))}
          chosen={[ground.purpose]}
          onChange={([purpose = ground.purpose]) => onGround({ ...ground, purpose })}
        />
      )}
      {word.startsWith('draft') && (
        <ChoiceField
          label={words.against}
          value={ground.against}
          choices={Object.entries(words.againsts)}
          onChange={(held) =>
            onGround({
              ...ground,
              against: held === 'in-force' || held === 'nothing' ? held : 'subject',
            })
          }
        />
      )}
      <RegionCascade
        label={words.region}
        top={top}
        value={ground.region ?? ''}
        onChange={(region) => onGround(withRegion(ground, region))}
      />
      <TextField
        label={words.on}
        hint={sayRecordsOf(ground.on, today)}
        type="date"
        value={ground.on ?? today}
        onChange={(day) => onGround(withDay(ground, day === today ? '' : day))}
      />
    </section>
  )
}

function SubjectField({
  word,
  ground,
  onChoose,
}: {
  word: string
  ground: Ground
  onChoose: (chosen: Chosen) => void
}) {
  const id = useId()
  const { me } = useMe()
  const drafts = useDrafts(mayOpen(me, listDrafts.access) ? 'may read' : 'may not')
  const { data, error, refetch } = useSubjects(ground.on, ground.purpose)
  const groups = subjectGroups(
    data?.subjects ?? [],
    drafts.data?.rows.filter(({ state }) => state === 'writing' || state === 'submitted'),
  )
  const isListed = groups.some(({ subjects }) => subjects.some((one) => one.word === word))
  return (
    <div className="choice-subject">
      <Field label={words.subject} id={id}>
        <select
          id={id}
          value={word}
          onChange={({ target }) => {
            const chosen = chosenOf(target.value)
            if (chosen !== undefined) onChoose(chosen)
          }}
        >
          {word === '' && <option value="">{words.unchosen}</option>}
          {word !== '' && !isListed && (
            <option value={word}>{word.startsWith('draft') ? words.draft : word.split(':')[1]}</option>
          )}
          {groups.map(({ heading, subjects }) => (
            <optgroup key={heading} label={heading}>
              {subjects.map(({ word: own, title }) => (
                <option key={own} value={own}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {error !== null && (
        <p role="alert" className="choice-failed">
          {sayRefusal(error)} <Button onClick={() => void refetch()}>{strings.again}</Button>
        </p>
      )}
    </div>
  )
}

function withRegion({ purpose, on, against }: Ground, region: string): Ground {
  return { purpose, against, ...(on === undefined ? {} : { on }), ...(region === '' ? {} : { region }) }
}

/** The day that is today is not written down: the same rehearsal tomorrow means tomorrow. */
function withDay({ purpose, region, against }: Ground, on: string): Ground {
  return { purpose, against, ...(region === undefined ? {} : { region }), ...(on === '' ? {} : { on }) }
}
