import type { RehearsalSubject } from '@yinyu/contract'
import { useId } from 'react'
import { useMe } from '../../../app/use-me.ts'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { useTopRegion } from '../../ladder/use-ladder.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import type { Ground } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import { useSubjects } from '../use-subject.ts'
import { subjectGroups, subjectOf, wordOf } from './subject-groups.ts'
import './choice-panel.css'

const words = strings.choose

/** What the rehearsal stands on: the rule, the purpose, the day, the region. */
export function ChoicePanel({
  subject,
  ground,
  onSubject,
  onGround,
}: {
  subject: RehearsalSubject | undefined
  ground: Ground
  onSubject: (subject: RehearsalSubject) => void
  onGround: (ground: Ground) => void
}) {
  const top = useTopRegion()
  const { today = '' } = useMe()
  return (
    <section className="panel rehearsal-choice no-print" aria-label={words.legend}>
      <SubjectField subject={subject} ground={ground} onSubject={onSubject} />
      {subject?.kind === 'standard' && (
        <Chips
          legend={words.purpose}
          take="one"
          choices={(['new', 're-check'] as const).map((value) => ({ value, label: words.purposes[value] }))}
          chosen={[ground.purpose]}
          onChange={([purpose = ground.purpose]) => onGround({ ...ground, purpose })}
        />
      )}
      {subject?.kind === 'draft' && (
        <ChoiceField
          label={words.against}
          value={ground.against}
          choices={Object.entries(words.againsts)}
          onChange={(word) =>
            onGround({
              ...ground,
              against: word === 'in-force' || word === 'nothing' ? word : 'subject',
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
        hint={words.onHint}
        type="date"
        value={ground.on ?? today}
        onChange={(day) => onGround(withDay(ground, day === today ? '' : day))}
      />
    </section>
  )
}

function SubjectField({
  subject,
  ground,
  onSubject,
}: {
  subject: RehearsalSubject | undefined
  ground: Ground
  onSubject: (subject: RehearsalSubject) => void
}) {
  const id = useId()
  const { data, error, refetch } = useSubjects(ground.on, ground.purpose)
  const groups = subjectGroups(data?.subjects ?? [])
  return (
    <div className="choice-subject">
      <Field label={words.subject} id={id}>
        <select
          id={id}
          value={subject === undefined ? '' : wordOf(subject)}
          onChange={({ target }) => {
            const chosen = subjectOf(target.value)
            if (chosen !== undefined) onSubject(chosen)
          }}
        >
          {subject === undefined && <option value="">{words.unchosen}</option>}
          {subject?.kind === 'draft' && <option value={wordOf(subject)}>{words.draft}</option>}
          {groups.map(({ heading, subjects }) => (
            <optgroup key={heading} label={heading}>
              {subjects.map(({ word, title }) => (
                <option key={word} value={word}>
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
