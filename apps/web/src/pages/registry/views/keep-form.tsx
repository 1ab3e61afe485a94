import { keepView } from '@yinyu/contract'
import { useId, useState } from 'react'
import { call, CallRefused } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { chipsOf } from '../chips.ts'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'
import type { Shown } from './kept-views.tsx'

/** Keeps what is asked now under a name. */
export function KeepForm({ filter, columns, onKept }: Shown & { onKept: () => void }) {
  const id = useId()
  const chips = chipsOf(filter, usePlaceNames()).map(({ label }) => label)
  const [title, setTitle] = useState('')
  const [share, setShare] = useState<'mine' | 'shared'>('mine')
  const [fault, setFault] = useState('')
  const keep = async () => {
    if (title.trim() === '') return setFault(strings.views.needName)
    try {
      await call(keepView, { body: { title: title.trim(), filter, columns: [...columns], share } })
      setTitle('')
      setFault('')
      onKept()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFault(sayRefusal(error))
    }
    return undefined
  }
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h3>{strings.views.keep}</h3>
      <p className="small quiet">{chips.length === 0 ? strings.views.everything : chips.join('；')}</p>
      <Field label={strings.views.name} id={id}>
        <input
          id={id}
          maxLength={50}
          placeholder={strings.views.nameHint}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <ChoiceField
        label={strings.views.share}
        value={share}
        choices={Object.entries(strings.views.shares)}
        onChange={(word) => setShare(word === 'shared' ? 'shared' : 'mine')}
      />
      {fault !== '' && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
      <Button look="primary" type="submit">
        {strings.views.save}
      </Button>
    </form>
  )
}
