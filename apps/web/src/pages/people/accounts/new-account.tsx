import { createAccount } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import type { FirstPassword } from '../first-password-slip.tsx'
import { strings } from '../strings.ts'

const words = strings.create

/** Makes an account; its first password is handed on to be shown once. */
export function NewAccount({
  onClose,
  onMade,
}: {
  onClose: () => void
  onMade: (given: FirstPassword) => void
}) {
  const { me } = useMe()
  const top = me?.post?.region ?? ''
  const [typed, setTyped] = useState({ personName: '', loginName: '', region: '' })
  const [wrong, setWrong] = useState<string>()
  const deed = useDeed()
  const make = () => {
    const [personName, loginName] = [typed.personName.trim(), typed.loginName.trim().toLowerCase()]
    const isWhole = personName !== '' && loginName !== ''
    setWrong(isWhole ? undefined : words.needAll)
    if (!isWhole) return
    deed.run(async () => {
      const region = typed.region === '' ? top : typed.region
      const { password } = await call(createAccount, { body: { personName, loginName, region } })
      onMade({ personName, loginName, password })
      onClose()
    })
  }
  return (
    <SidePanel title={words.title} lead={words.lead} onClose={onClose}>
      <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={make} onCancel={onClose}>
        <TextField
          label={words.personName}
          maxLength={100}
          value={typed.personName}
          onChange={(personName) => setTyped({ ...typed, personName })}
        />
        <TextField
          label={words.loginName}
          hint={words.loginHint}
          maxLength={100}
          autoCapitalize="none"
          spellCheck={false}
          value={typed.loginName}
          onChange={(loginName) => setTyped({ ...typed, loginName })}
        />
        <RegionCascade
          label={words.region}
          top={top}
          whole={strings.itself}
          value={typed.region}
          onChange={(region) => setTyped({ ...typed, region })}
        />
      </DeedForm>
    </SidePanel>
  )
}
