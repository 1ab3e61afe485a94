import { proposePost, roleNames, roles, type RoleName } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { sayRole } from '../say-role.ts'
import { strings } from '../strings.ts'
import { tidyProposal, type ProposalTyped } from './proposal-typed.ts'
import { UnitChoice } from './unit-choice.tsx'

const words = strings.propose
/** Clerks are invited by their enterprise itself. */
const choices = roleNames
  .filter((role) => role !== 'enterprise-clerk')
  .map((role) => [role, roles[role].title] as const)

/** Which role, where and for how long; a security administrator approves it. */
export function ProposePost({ account, onClose }: { account: string; onClose: () => void }) {
  const { me, today = '' } = useMe()
  const top = me?.post?.region ?? ''
  const [typed, setTyped] = useState<ProposalTyped>({ ...nothing, from: today })
  const [wrong, setWrong] = useState<string>()
  const deed = useDeed()
  const type = (more: Partial<ProposalTyped>) => setTyped({ ...typed, ...more })
  const propose = () => {
    const tidy = tidyProposal(typed, top)
    setWrong('fault' in tidy ? tidy.fault : undefined)
    if (!('fault' in tidy)) deed.run(() => call(proposePost, { body: { account, ...tidy } }), onClose)
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={propose} onCancel={onClose}>
      <ChoiceField
        label={words.role}
        value={typed.role}
        any={words.choose}
        choices={choices}
        onChange={(role) => type({ role: role as RoleName | '' })}
      />
      {typed.role === '' ? <p className="small quiet">{words.clerkNote}</p> : <RoleWords role={typed.role} />}
      {typed.role !== '' && <Place typed={typed} top={top} type={type} />}
      <div className="account-days">
        <TextField label={words.from} type="date" value={typed.from} onChange={(from) => type({ from })} />
        <TextField
          label={words.to}
          type="date"
          min={typed.from}
          value={typed.to}
          onChange={(to) => type({ to })}
        />
      </div>
      <p className="small quiet">{words.says}</p>
    </DeedForm>
  )
}

const nothing: ProposalTyped = { role: '', region: '', unit: '', creditCode: '', from: '', to: '' }

/** What the role sees and may do. */
export function RoleWords({ role }: { role: RoleName }) {
  const { sees, may } = sayRole(role)
  return (
    <dl className="people-facts">
      <div>
        <dt>{words.sees}</dt>
        <dd>{sees}</dd>
      </div>
      <div>
        <dt>{words.may}</dt>
        <dd>{may.join('、')}</dd>
      </div>
    </dl>
  )
}

function Place({
  typed: { role, region, unit, creditCode },
  top,
  type,
}: {
  typed: ProposalTyped
  top: string
  type: (more: Partial<ProposalTyped>) => void
}) {
  if (role !== '' && roles[role].reach === 'enterprise')
    return (
      <TextField
        label={words.creditCode}
        hint={words.creditHint}
        maxLength={30}
        autoCapitalize="characters"
        spellCheck={false}
        value={creditCode}
        onChange={(code) => type({ creditCode: code })}
      />
    )
  return <UnitChoice top={top} region={region} unit={unit} onChange={type} />
}
