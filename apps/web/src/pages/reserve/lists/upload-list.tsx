import { firmListForm, uploadReserveList } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf, call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { SaveButton } from '../save-button.tsx'
import { strings } from '../strings.ts'
import { useSources } from '../use-reserve.ts'

const words = strings.lists

/** Hands a list over: which source, whose, of which day, which file. */
export function UploadList({ onDone }: { onDone: (list: string) => void }) {
  const { data } = useSources()
  const { today = '' } = useMe()
  const deed = useDeed()
  const [typed, setTyped] = useState({ source: '', name: '', issuer: '', issuedOn: '' })
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const sources = (data?.sources ?? []).filter(({ by }) => by.includes('list'))
  const source = typed.source === '' ? (sources[0]?.id ?? '') : typed.source
  const details = sources.find(({ id }) => id === source)?.details ?? []
  const issuedOn = typed.issuedOn === '' ? today : typed.issuedOn
  const put = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const go = () => {
    const { name, issuer } = typed
    if (name.trim() === '' || issuer.trim() === '') return setWrong(words.needName)
    if (file === undefined) return setWrong(words.needFile)
    setWrong(undefined)
    const query = { source, name, issuer, issuedOn, fileName: file.name }
    deed.run(async () => {
      const { id } = await call(uploadReserveList, { query, file })
      setFile(undefined)
      onDone(id)
    })
    return undefined
  }
  return (
    <section className="panel" aria-label={words.upload}>
      <h2>{words.upload}</h2>
      <p className="quiet">{words.uploadLead}</p>
      <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={go}>
        <div className="asked">
          <ChoiceField
            label={words.source}
            value={source}
            choices={sources.map(({ id, title }) => [id, title])}
            onChange={(next) => put({ source: next })}
          />
          <SaveButton
            words={words.form}
            address={addressOf(firmListForm, { query: { source } })}
            name="名单模板.xlsx"
          />
        </div>
        <p className="small quiet">{`企业名称或统一社会信用代码${details.map((each) => `、${each}`).join('')}`}</p>
        <About typed={typed} today={today} file={file} onChange={put} onPick={setFile} />
      </DeedForm>
    </section>
  )
}

interface Typed {
  readonly source: string
  readonly name: string
  readonly issuer: string
  readonly issuedOn: string
}

function About({
  typed,
  today,
  file,
  onChange,
  onPick,
}: {
  typed: Typed
  today: string
  file: File | undefined
  onChange: (more: Partial<Typed>) => void
  onPick: (file: File | undefined) => void
}) {
  return (
    <div className="asked">
      <TextField
        label={words.name}
        value={typed.name}
        maxLength={200}
        placeholder={words.nameHint}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={words.issuer}
        value={typed.issuer}
        maxLength={200}
        onChange={(issuer) => onChange({ issuer })}
      />
      <TextField
        label={words.issuedOn}
        type="date"
        max={today}
        value={typed.issuedOn === '' ? today : typed.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
      />
      <FileField label={words.file} file={file} accept=".xlsx,.csv,.txt,.tsv" onPick={onPick} />
    </div>
  )
}
