import { makeReserveBatch, type ReserveSourceView } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { useSources } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'

const words = strings.batches

/** Finds candidates from the chosen sources, and keeps them as a batch. */
export function FindBatch({ onLook }: { onLook: (batch: string) => void }) {
  const { data, error } = useSources()
  return (
    <section className="panel" aria-label={words.make}>
      <h2>{words.make}</h2>
      <p className="quiet">{words.makeLead}</p>
      {data === undefined ? <Waiting error={error} /> : <Form sources={data.sources} onLook={onLook} />}
    </section>
  )
}

function Form({
  sources,
  onLook,
}: {
  sources: readonly ReserveSourceView[]
  onLook: (batch: string) => void
}) {
  const { me, today = '' } = useMe()
  const deed = useDeed()
  const [chosen, setChosen] = useState<readonly string[]>(sources.map(({ id }) => id))
  const [typedYear, setYear] = useState('')
  const [region, setRegion] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [made, setMade] = useState<{ id: string; met: number; unknown: number }>()
  const year = typedYear === '' ? today.slice(0, 4) : typedYear
  const go = () => {
    if (chosen.length === 0) return setWrong(words.needSource)
    setWrong(undefined)
    const body = { year: Number(year), sources: [...chosen], ...(region && { region }) }
    deed.run(async () => setMade(await call(makeReserveBatch, { body })))
    return undefined
  }
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={go}>
      <div className="asked">
        <TextField label={words.year} type="number" min={2000} max={2200} value={year} onChange={setYear} />
        <RegionCascade
          label={strings.region}
          top={me?.post?.region ?? '100000'}
          value={region}
          onChange={setRegion}
        />
      </div>
      <Choices
        title={words.sources}
        sources={sources.filter((each) => !each.isDiscovery)}
        {...{ chosen, toggle }}
      />
      <Choices
        title={words.discovery}
        sources={sources.filter((each) => each.isDiscovery)}
        {...{ chosen, toggle }}
      />
      <p className="small quiet">{words.discoveryNote}</p>
      {made !== undefined && (
        <output className="deed-done">
          {made.met + made.unknown === 0 ? words.madeNone : words.made(made.met, made.unknown)}{' '}
          <Button look="link" onClick={() => onLook(made.id)}>
            {words.look}
          </Button>
        </output>
      )}
    </DeedForm>
  )
}

function Choices({
  title,
  sources,
  chosen,
  toggle,
}: {
  title: string
  sources: readonly ReserveSourceView[]
  chosen: readonly string[]
  toggle: (id: string, on: boolean) => void
}) {
  if (sources.length === 0) return undefined
  return (
    <fieldset className="source-choices">
      <legend>{title}</legend>
      {sources.map(({ id, title: name, about, by, lists, tag, sources: from, note, isDiscovery }) => (
        <div key={id} className="source-choice">
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            />
            <b>{name}</b>
          </label>
          <SourceTag tag={tag} sources={from} />
          <p className="small quiet">
            {about} {by.map((each) => words.by[each]).join('、')}
            {by.includes('list') && `（${words.lists(lists)}）`}
            {note !== undefined && !isDiscovery && ` ${note}`}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
