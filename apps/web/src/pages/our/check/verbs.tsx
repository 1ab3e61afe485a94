import { confirmDeclaration, handInDeclaration, returnDeclaration } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import type { Declaration } from '../facts/fact-form.tsx'
import { WrittenField } from '../frame/written-field.tsx'
import { strings } from './strings.ts'
import { useVerb, type Outcome } from './use-verb.ts'

interface Props {
  readonly declaration: Declaration
  readonly count: number
  /** Whether every field can be recorded. */
  readonly isSound: boolean
  readonly onOutcome: (outcome: Outcome) => void
}

/** The clerk hands in what was checked. */
export function ClerkVerbs({ declaration, isSound, onOutcome }: Props) {
  const { fault, isGoing, act } = useVerb(onOutcome)
  const handIn = async (): Promise<Outcome> => {
    await call(handInDeclaration)
    return { did: 'handed-in' }
  }
  return (
    <section className="check-verbs no-print">
      <Fault text={fault} />
      {declaration.state === 'ready' && <p className="our-note">{strings.alreadyReady}</p>}
      <div className="our-ways">
        {declaration.state === 'draft' && (
          <Button look="primary" disabled={!isSound || isGoing} onClick={() => act(handIn)}>
            {strings.handIn}
          </Button>
        )}
        <BackLink />
      </div>
    </section>
  )
}

/** The authorised person confirms exactly what was seen, or gives it back with a word why. */
export function PrincipalVerbs({ declaration, count, isSound, onOutcome }: Props) {
  const { fault, isGoing, act } = useVerb(onOutcome)
  const [isReturning, setReturning] = useState(false)
  const confirm = async (): Promise<Outcome> => {
    const { recorded, receipt } = await call(confirmDeclaration, { body: { seen: declaration.changedAt } })
    return { did: 'confirmed', count: recorded, receipt: receipt.number }
  }
  const giveBack = async (note: string): Promise<Outcome> => {
    await call(returnDeclaration, { body: { note } })
    return { did: 'returned' }
  }
  return (
    <section className="check-verbs no-print">
      <Fault text={fault} />
      <div className="our-ways">
        <Button look="primary" disabled={!isSound || isGoing} onClick={() => act(confirm)}>
          {strings.confirm(count)}
        </Button>
        {declaration.state === 'ready' && (
          <Button aria-expanded={isReturning} onClick={() => setReturning(!isReturning)}>
            {strings.giveBack}
          </Button>
        )}
        <BackLink />
      </div>
      {isReturning && <ReturnNote onSend={(note) => act(() => giveBack(note))} />}
    </section>
  )
}

function BackLink() {
  return (
    <Link className="button button-plain" to="/our/facts">
      {strings.back}
    </Link>
  )
}

function Fault({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p className="our-fault" role="alert">
      {text}
    </p>
  )
}

function ReturnNote({ onSend }: { onSend: (note: string) => void }) {
  const [note, setNote] = useState('')
  const [isBare, setBare] = useState(false)
  const send = () => {
    if (note.trim() === '') setBare(true)
    else onSend(note.trim())
  }
  return (
    <div className="our-form">
      <WrittenField
        label={strings.note}
        hint={strings.noteHint}
        rows={3}
        most={500}
        value={note}
        onWrite={setNote}
      />
      <Fault text={isBare ? strings.needNote : undefined} />
      <div className="our-ways">
        <Button look="danger" onClick={send}>
          {strings.send}
        </Button>
      </div>
    </div>
  )
}
