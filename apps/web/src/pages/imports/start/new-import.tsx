import { useId, useState } from 'react'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/labelled-field.tsx'
import { Bar } from '../bar.tsx'
import { strings } from '../strings.ts'
import { sayBytes } from './file-fault.ts'
import { FilePick } from './file-pick.tsx'
import { emptyWish, wishFaults, type ImportWish } from './import-wish.ts'
import { SourceChoice } from './source-choice.tsx'
import { useSending, type SendingState } from './use-sending.ts'
import './start.css'

const words = strings.start

/** 新的导入: a file, whose word it is, of which day; nothing is written down before the dry run was looked at. */
export function NewImport() {
  const { today = '' } = useMe()
  const [file, setFile] = useState<File>()
  const [wish, setWish] = useState(() => emptyWish(today))
  const [faults, setFaults] = useState<readonly string[]>([])
  const { state, send, stop } = useSending()
  const isSending = state.kind === 'sending'
  const go = () => {
    const { source, sourceName, heldOn } = wish
    const missing = [...(file === undefined ? [words.noFile] : []), ...wishFaults(wish, today)]
    setFaults(missing)
    if (file === undefined || source === '' || missing.length > 0) return
    send(file, { fileName: file.name, source, sourceName: sourceName.trim(), heldOn })
  }
  return (
    <form
      className="panel new-import"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <h2>{words.title}</h2>
      <fieldset className="new-import-fields" disabled={isSending}>
        <FilePick file={file} onPick={setFile} />
        <SourceChoice source={wish.source} onChoose={(source) => setWish({ ...wish, source })} />
        <Words wish={wish} today={today} onChange={setWish} />
      </fieldset>
      {faults.length > 0 && (
        <div role="alert">
          <ul className="form-fault">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <Way state={state} onStop={stop} />
    </form>
  )
}

function Words({
  wish,
  today,
  onChange,
}: {
  wish: ImportWish
  today: string
  onChange: (wish: ImportWish) => void
}) {
  const [name, day] = [useId(), useId()]
  return (
    <div className="new-import-words">
      <Field label={strings.source.name} id={name}>
        <input
          id={name}
          type="text"
          autoComplete="off"
          maxLength={200}
          placeholder={strings.source.nameHint}
          value={wish.sourceName}
          onChange={({ target }) => onChange({ ...wish, sourceName: target.value })}
        />
      </Field>
      <Field label={strings.heldOn} id={day}>
        <input
          id={day}
          type="date"
          max={today}
          aria-describedby={`${day}-hint`}
          value={wish.heldOn}
          onChange={({ target }) => onChange({ ...wish, heldOn: target.value })}
        />
        <span id={`${day}-hint`} className="small quiet">
          {strings.heldOnHint}
        </span>
      </Field>
    </div>
  )
}

function Way({ state, onStop }: { state: SendingState; onStop: () => void }) {
  if (state.kind === 'sending') {
    const { sent, size } = state
    const said = sent >= size ? words.received : words.sending(sayBytes(sent), sayBytes(size))
    return (
      <div className="new-import-sending">
        <Bar label={words.sendingLabel} percent={Math.floor((sent / size) * 100)} words={said} />
        <Button onClick={onStop}>{words.stop}</Button>
      </div>
    )
  }
  return (
    <>
      {state.kind === 'failed' && (
        <p className="form-fault" role="alert">
          {state.why}
        </p>
      )}
      <div className="new-import-go">
        <Button look="primary" type="submit">
          {state.kind === 'failed' ? words.again : words.go}
        </Button>
        <span className="small quiet">{words.nothingYet}</span>
      </div>
    </>
  )
}
