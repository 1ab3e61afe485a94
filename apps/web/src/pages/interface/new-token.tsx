import { permissions, type Permission } from '@yinyu/contract'
import { useId, useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/labelled-field.tsx'
import { rightsForTokens } from './token-rights.ts'
import { strings } from './token-strings.ts'

interface Wanted {
  readonly title: string
  readonly permissions: Permission[]
  readonly validTo: string
}

/** What the token is for, until when, and what it may do. */
export function NewToken({ onMake }: { onMake: (wanted: Wanted, key: string) => Promise<void> }) {
  const { me } = useMe()
  const [title, setTitle] = useState('')
  const [validTo, setValidTo] = useState('')
  const [chosen, setChosen] = useState<readonly Permission[]>([])
  const [refused, setRefused] = useState<string>()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const make = async () => {
    if (chosen.length === 0) return setRefused(strings.needRight)
    setState('busy')
    try {
      await onMake({ title, validTo, permissions: [...chosen] }, key)
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
    setKey(crypto.randomUUID())
    return setState('ready')
  }
  return (
    <form
      className="panel token-new"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <h2>{strings.make}</h2>
      <Words title={title} validTo={validTo} onTitle={setTitle} onValidTo={setValidTo} />
      <fieldset className="token-rights">
        <legend>{strings.rights}</legend>
        {rightsForTokens(me?.permissions ?? []).map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, each] : chosen.filter((other) => other !== each))
              }
            />
            {permissions[each]}
          </label>
        ))}
      </fieldset>
      {refused !== undefined && <p role="alert">{refused}</p>}
      <div>
        <Button type="submit" look="primary" disabled={state === 'busy'}>
          {state === 'busy' ? strings.creating : strings.create}
        </Button>
      </div>
    </form>
  )
}

function Words(props: {
  readonly title: string
  readonly validTo: string
  readonly onTitle: (title: string) => void
  readonly onValidTo: (day: string) => void
}) {
  const [title, day] = [useId(), useId()]
  return (
    <div className="token-fields">
      <Field label={strings.name} id={title}>
        <input
          id={title}
          type="text"
          required
          maxLength={100}
          placeholder={strings.nameHint}
          value={props.title}
          onChange={({ target }) => props.onTitle(target.value)}
        />
      </Field>
      <Field label={`${strings.validTo}（${strings.validToNote}）`} id={day}>
        <input
          id={day}
          type="date"
          required
          value={props.validTo}
          onChange={({ target }) => props.onValidTo(target.value)}
        />
      </Field>
    </div>
  )
}
