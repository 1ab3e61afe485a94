import { endClerk, listEnterprisePeople } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { Waiting } from '../frame/waiting.tsx'
import { HandOver } from './hand-over.tsx'
import { InviteForm } from './invite-form.tsx'
import { strings } from './strings.ts'
import { Sure } from './sure.tsx'
import { useDeed } from './use-deed.ts'

/** One who may sign in for the enterprise. */
export interface Person {
  readonly post: string
  readonly loginName: string
  readonly personName: string
  readonly roleTitle: string
  readonly validFrom: string
  readonly lastUse?: string | undefined
  readonly isMyself: boolean
}

type Step = { readonly kind: 'end' | 'hand-over'; readonly person: Person } | { readonly kind: 'invite' }

/** Who may sign in for the enterprise: invited, ended, made the authorised person. */
export function Accounts() {
  const { data, error } = useQuery({
    queryKey: ['our', 'accounts'],
    queryFn: () => call(listEnterprisePeople),
  })
  const [step, setStep] = useState<Step>()
  const close = () => setStep(undefined)
  return (
    <section className="panel" aria-labelledby="accounts-title">
      <div className="people-head">
        <h2 id="accounts-title">{strings.accounts}</h2>
        <Button onClick={() => setStep({ kind: 'invite' })}>{strings.invite}</Button>
      </div>
      <p className="quiet small">{strings.accountsLead}</p>
      {data === undefined && <Waiting error={error} />}
      <ul className="people-list">
        {data?.people.map((person) => (
          <li key={person.post}>
            <Line person={person} onStep={setStep} />
          </li>
        ))}
      </ul>
      {step?.kind === 'invite' && <InviteForm onClose={close} />}
      {step?.kind === 'end' && <EndAccount person={step.person} onClose={close} />}
      {step?.kind === 'hand-over' && <HandOver person={step.person} onClose={close} />}
    </section>
  )
}

function Line({ person, onStep }: { person: Person; onStep: (step: Step) => void }) {
  const { personName, loginName, roleTitle, validFrom, lastUse, isMyself } = person
  return (
    <>
      <span>
        <b>{personName}</b>
        {isMyself && strings.me} <Mark look="moving">{roleTitle}</Mark>
      </span>
      <span className="quiet small">
        {loginName} · {strings.since(validFrom)} ·{' '}
        {lastUse === undefined ? strings.never : strings.lastUse(sayInstant(lastUse))}
      </span>
      {!isMyself && (
        <span className="our-ways">
          <Button look="link" onClick={() => onStep({ kind: 'hand-over', person })}>
            {strings.handOver}
            <span className="visually-hidden">：{personName}</span>
          </Button>
          <Button look="link" onClick={() => onStep({ kind: 'end', person })}>
            {strings.endAccount}
            <span className="visually-hidden">：{personName}</span>
          </Button>
        </span>
      )}
    </>
  )
}

function EndAccount({ person, onClose }: { person: Person; onClose: () => void }) {
  const { fault, run } = useDeed()
  return (
    <Sure
      title={`${strings.endAccount}：${person.personName}`}
      text={strings.endSure(person.personName)}
      fault={fault}
      onYes={() => run(() => call(endClerk, { params: { post: person.post } }), onClose)}
      onClose={onClose}
    />
  )
}
