import { useNavigate } from '@tanstack/react-router'
import { beginDraft } from '@yinyu/contract'
import { significantDigits } from '@yinyu/kernel'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField, Field } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

type Way = keyof typeof strings.ways

/** Begins a draft: empty, from a policy there is, or from a file. */
export function NewDraft({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate()
  const deed = useDeed()
  const [way, setWay] = useState<Way>('empty')
  const [title, setTitle] = useState('')
  const [policy, setPolicy] = useState('')
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    const lacking = lackingIn(way, { title, policy, file })
    setWrong(lacking)
    if (lacking !== undefined) return
    deed.run(async () => {
      const { id } = await call(beginDraft, { body: await bodyOf(way, { title, policy, file }) })
      await navigate({ to: '/drafts/$id', params: { id } })
    })
  }
  return (
    <section className="panel draft-new" aria-label={strings.begin}>
      <h2>{strings.begin}</h2>
      <DeedForm deed={deed} wrong={wrong} go={strings.make} onGo={go} onCancel={onCancel}>
        <ChoiceField
          label={strings.beginHow}
          value={way}
          choices={Object.entries(strings.ways)}
          onChange={(word) => setWay(word as Way)}
        />
        {way === 'empty' && <TextField label={strings.newTitle} value={title} onChange={setTitle} />}
        {way === 'policy' && <PolicyChoice value={policy} onChange={setPolicy} />}
        {way === 'file' && (
          <Field label={strings.file} id="draft-file">
            <input
              id="draft-file"
              type="file"
              accept=".yaml,.yml"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
            <span className="small quiet">{strings.fileHint}</span>
          </Field>
        )}
      </DeedForm>
    </section>
  )
}

/** The policies of this region and below: others are not for this office to change. */
function PolicyChoice({ value, onChange }: { value: string; onChange: (policy: string) => void }) {
  const { definitions } = useDefinitions()
  const region = useMe().me?.post?.region
  const own = region === undefined ? undefined : significantDigits(region)
  const ours = definitions.policies.filter(
    (policy) => own !== undefined && policy.region.in.every((area) => area.startsWith(own)),
  )
  return (
    <ChoiceField
      label={strings.whichPolicy}
      value={value}
      any={strings.chooseKind}
      choices={ours.map(({ id, title }) => [id, title] as const)}
      onChange={onChange}
    />
  )
}

interface Given {
  readonly title: string
  readonly policy: string
  readonly file: File | undefined
}

function lackingIn(way: Way, { title, policy, file }: Given): string | undefined {
  if (way === 'empty') return title.trim().length < 2 ? strings.noTitle : undefined
  if (way === 'policy') return policy === '' ? strings.noPolicy : undefined
  return file === undefined ? strings.noFile : undefined
}

async function bodyOf(way: Way, { title, policy, file }: Given) {
  if (way === 'empty') return { from: 'empty' as const, title: title.trim() }
  if (way === 'policy') return { from: 'policy' as const, policy }
  return { from: 'file' as const, text: (await file?.text()) ?? '' }
}
