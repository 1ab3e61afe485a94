import { policySchema } from '@yinyu/rules'
import type { CheckedDraft, Draft } from '@yinyu/contract'
import { memo, useMemo } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Beside } from '../beside/beside.tsx'
import { FaultsOf } from '../fields/field-frame.tsx'
import { SchemaField } from '../fields/schema-field.tsx'
import { formOf } from '../fields/form-of.ts'
import { strings } from '../strings.ts'
import { DraftBar } from './draft-bar.tsx'
import { EditingContext, useEditing, type Editing } from './editing.ts'
import { useDraftEditing } from './use-draft-editing.ts'
import './edit.css'

/** The parts of the form with the keys of a policy that each holds. */
const SECTIONS: readonly (readonly [part: keyof typeof strings.sections, keys: readonly string[]])[] = [
  [
    'basics',
    [
      'title',
      'level',
      'department',
      'benefitKind',
      'automatic',
      'summary',
      'status',
      'statusBecause',
      'from',
      'to',
    ],
  ],
  ['document', ['document']],
  ['region', ['region']],
  ['who', ['who']],
  ['gives', ['gives', 'givesTag']],
  ['stacking', ['stacking']],
  ['guide', ['guide']],
  ['note', ['note']],
]

/** The form over the closed vocabulary, with what comes of it beside. */
export function DraftEditor({ draft }: { draft: Draft }) {
  const editing = useDraftEditing(draft)
  const { content, saved, change } = editing
  const faults = useMemo(() => faultsByPlace(saved.checked), [saved.checked])
  return (
    <>
      <DraftBar draft={draft} editing={editing} />
      <div className="draft-desk">
        <form className="draft-form" noValidate onSubmit={(event) => event.preventDefault()}>
          {SECTIONS.map(([part, keys]) => (
            <Part key={part} part={part} keys={keys} content={content} faults={faults} change={change} />
          ))}
        </form>
        <Beside draft={draft} editing={editing} />
      </div>
    </>
  )
}

interface PartGiven extends Editing {
  readonly part: keyof typeof strings.sections
  readonly keys: readonly string[]
}

/** One part of the form; drawn again only when something in it changes, since a whole policy has hundreds of fields. */
const Part = memo(function Part({ part, keys, content, faults, change }: PartGiven) {
  const value = useMemo(() => ({ content, faults, change }), [content, faults, change])
  return (
    <EditingContext value={value}>
      <section className="panel" id={`part-${part}`} aria-label={strings.sections[part]}>
        <h2>{strings.sections[part]}</h2>
        {part === 'who' && <p className="quiet small">{strings.whoMeans}</p>}
        {part === 'document' && <p className="quiet small">{strings.sourcesMeans}</p>}
        {part === 'guide' ? <GuidePart /> : <Fields keys={keys} />}
      </section>
    </EditingContext>
  )
}, isUnchanged)

function isUnchanged(before: PartGiven, after: PartGiven): boolean {
  return (
    before.faults === after.faults &&
    before.change === after.change &&
    after.keys.every((key) => before.content[key] === after.content[key])
  )
}

function Fields({ keys }: { keys: readonly string[] }) {
  const form = formOf(policySchema)
  const fields = form.form === 'group' ? form.fields : []
  return (
    <div className={keys.length > 3 ? 'draft-fields' : undefined}>
      {keys.flatMap((key) => {
        const field = fields.find((each) => each.key === key)
        return field ? [<SchemaField key={key} schema={field.schema} path={[key]} need={field.need} />] : []
      })}
    </div>
  )
}

/** Only what a source attests stands in a guide, so most policies have none. */
function GuidePart() {
  const { content, change } = useEditing()
  if (content['guide'] === undefined)
    return <Button onClick={() => change(['guide'], {}, 'deed')}>{strings.beginGuide}</Button>
  return (
    <>
      <Fields keys={['guide']} />
      <FaultsOf path={['guide']} />
      <Button look="link" onClick={() => change(['guide'], undefined, 'deed')}>
        {strings.dropGuide}
      </Button>
    </>
  )
}

function faultsByPlace({ faults }: CheckedDraft): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>()
  for (const { key, message } of faults) byPlace.set(key, [...(byPlace.get(key) ?? []), message])
  return byPlace
}
