import { firmListForm, uploadTakeUp } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf, call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { ListPanel } from '../../reserve/lists/list-panel.tsx'
import { SaveButton } from '../../reserve/save-button.tsx'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { StepField, type RecordedStep } from './step-field.tsx'

const words = strings.acts

/** Records a step for all firms of a list, with days and documents. */
export function UploadSteps({ query }: { query: TakeUpQuery }) {
  return (
    <section className="panel no-print" aria-label={words.upload}>
      <Disclosure summary={words.upload}>
        <Form query={query} />
      </Disclosure>
    </section>
  )
}

function Form({ query: { policy, year } }: { query: TakeUpQuery }) {
  const { today = '' } = useMe()
  const deed = useDeed()
  const [step, setStep] = useState<RecordedStep>('filed')
  const [typed, setTyped] = useState({ name: '', issuer: '', issuedOn: '' })
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const [done, setDone] = useState<{ id: string; recorded: number }>()
  const put = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const issuedOn = typed.issuedOn === '' ? today : typed.issuedOn
  const go = () => {
    const { name, issuer } = typed
    if (file === undefined || name.trim() === '' || issuer.trim() === '') return setWrong(words.needFile)
    setWrong(undefined)
    deed.run(async () => {
      const query = { policy, year, step, name, issuer, issuedOn, fileName: file.name }
      setDone(await call(uploadTakeUp, { query, file }))
      setFile(undefined)
    })
    return undefined
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.send} onGo={go}>
      <p className="small quiet">{words.uploadNote}</p>
      <div className="asked">
        <StepField step={step} onChange={setStep} />
        <TextField
          label={words.listName}
          value={typed.name}
          maxLength={200}
          onChange={(name) => put({ name })}
        />
        <TextField
          label={words.issuer}
          value={typed.issuer}
          maxLength={200}
          onChange={(issuer) => put({ issuer })}
        />
        <TextField
          label={words.issuedOn}
          type="date"
          max={today}
          value={issuedOn}
          onChange={(day) => put({ issuedOn: day })}
        />
        <FileField label={words.file} file={file} accept=".xlsx,.csv,.txt,.tsv" onPick={setFile} />
        <SaveButton words={words.form} address={addressOf(firmListForm)} name="名单模板.xlsx" />
      </div>
      {done !== undefined && <Done {...done} />}
    </DeedForm>
  )
}

function Done({ id, recorded }: { id: string; recorded: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <output className="deed-done">
        {words.uploaded(recorded)}{' '}
        <Button look="link" onClick={() => setOpen(true)}>
          {words.rows}
        </Button>
      </output>
      {isOpen && <ListPanel id={id} onClose={() => setOpen(false)} />}
    </>
  )
}
