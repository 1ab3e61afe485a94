import { useState, type ReactNode } from 'react'
import { CallRefused } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { useFirmChanged } from '../firm-file.ts'
import { strings } from '../strings.ts'

const words = strings.form

/** A change that is written down in two steps: fill in, then read what will happen and confirm. */
export interface Change {
  readonly title: string
  /** What is missing or wrong, one sentence each; empty when it can be sent. */
  readonly faults: () => readonly string[]
  /** What it comes to, one sentence each. */
  readonly says: () => readonly string[]
  /** The same key again is the same command. */
  readonly send: (key: string) => Promise<unknown>
}

export function ChangePanel({
  change,
  lead,
  caution,
  onClose,
  children,
}: {
  change: Change
  lead: string
  /** What to know before anything is filled in. */
  caution?: string | undefined
  onClose: () => void
  children: ReactNode
}) {
  const { stage, told, isGoing, next, back, confirm } = useSteps(change, onClose)
  return (
    <SidePanel title={change.title} lead={lead} onClose={onClose}>
      {caution !== undefined && <p className="panel-caution">{caution}</p>}
      <Faults told={told} />
      {stage === 'fill' ? (
        <form
          className="change-form"
          onSubmit={(event) => {
            event.preventDefault()
            next()
          }}
        >
          {children}
          <div className="panel-ways">
            <Button look="primary" type="submit">
              {words.next}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </div>
        </form>
      ) : (
        <section className="change-sure">
          <h3>{words.sure}</h3>
          <p>{words.willHappen}</p>
          <ul>
            {change.says().map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="small quiet">{words.notLost}</p>
          <div className="panel-ways">
            <Button look="primary" disabled={isGoing} onClick={() => void confirm()}>
              {isGoing ? words.going : words.go}
            </Button>
            <Button disabled={isGoing} onClick={back}>
              {words.back}
            </Button>
          </div>
        </section>
      )}
    </SidePanel>
  )
}

function Faults({ told }: { told: readonly string[] }) {
  if (told.length === 0) return undefined
  return (
    <div role="alert">
      <ul className="form-faults">
        {told.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  )
}

function useSteps(change: Change, onDone: () => void) {
  const [stage, setStage] = useState<'fill' | 'sure'>('fill')
  const [told, setTold] = useState<readonly string[]>([])
  const [isGoing, setGoing] = useState(false)
  const [key, setKey] = useState('')
  const changed = useFirmChanged()
  const next = () => {
    const faults = change.faults()
    setTold(faults)
    if (faults.length > 0) return
    // What was filled in anew is another command; pressing twice is not.
    setKey(crypto.randomUUID())
    setStage('sure')
  }
  const confirm = async () => {
    setGoing(true)
    try {
      await change.send(key)
      await changed()
      onDone()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setTold([sayRefusal(error)])
      setStage('fill')
    } finally {
      setGoing(false)
    }
  }
  return { stage, told, isGoing, next, confirm, back: () => setStage('fill') }
}
