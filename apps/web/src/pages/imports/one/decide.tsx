import { applyImportRoute, cancelImportRoute, undoImportRoute, type Import } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { strings } from '../strings.ts'
import { useDecided } from '../use-imports.ts'
import { decisionsOf, sayDecision, type Decision } from './decisions.ts'

const words = strings.decide
const routes = {
  apply: applyImportRoute,
  'go-on': applyImportRoute,
  undo: undoImportRoute,
  'undo-on': undoImportRoute,
  cancel: cancelImportRoute,
  'put-aside': cancelImportRoute,
} as const
const looks = {
  apply: 'primary',
  'go-on': 'primary',
  undo: 'danger',
  'undo-on': 'danger',
  cancel: 'plain',
  'put-aside': 'plain',
} as const

/** What can be decided, each said in full before it is done. */
export function Decide({ one }: { one: Import }) {
  const [asked, setAsked] = useState<Decision>()
  const ways = useRef<HTMLDivElement>(null)
  const decisions = decisionsOf(one)
  const back = () => {
    setAsked(undefined)
    ways.current?.focus()
  }
  return (
    <>
      <div ref={ways} className="import-ways no-print" tabIndex={-1}>
        {decisions.map((decision) => (
          <Button
            key={decision}
            look={looks[decision]}
            aria-expanded={asked === decision}
            onClick={() => setAsked(decision)}
          >
            {words[decision]}
          </Button>
        ))}
        {one.state === 'failed' && one.appliedBy === undefined && (
          <Link to="/imports" className="import-again">
            {words.uploadAgain}
          </Link>
        )}
      </div>
      {asked !== undefined && <Sure key={asked} one={one} decision={asked} onBack={back} />}
    </>
  )
}

function Sure({ one, decision, onBack }: { one: Import; decision: Decision; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { go, isGoing, fault } = useDecision(one.id, decision)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onBack()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  })
  return (
    <section className="import-sure" aria-labelledby="sure">
      <h3 id="sure" ref={heading} tabIndex={-1}>
        {words.heading[decision]}
      </h3>
      <ul>
        {sayDecision(decision, one).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {fault !== '' && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="import-ways">
        <Button
          look={looks[decision] === 'plain' ? 'danger' : looks[decision]}
          disabled={isGoing}
          onClick={go}
        >
          {isGoing ? words.going : words.sure[decision]}
        </Button>
        <Button disabled={isGoing} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </section>
  )
}

function useDecision(id: string, decision: Decision) {
  const [isGoing, setGoing] = useState(false)
  const [fault, setFault] = useState('')
  // Pressing twice, or again after the line broke, is one command.
  const [key] = useState(() => crypto.randomUUID())
  const decided = useDecided()
  const decide = async () => {
    setGoing(true)
    setFault('')
    try {
      await call(routes[decision], { params: { id }, key })
    } catch (error) {
      setFault(sayRefusal(error as Error))
    }
    // After a refusal too: somebody else may have decided meanwhile.
    await decided()
    setGoing(false)
  }
  return { go: () => void decide(), isGoing, fault }
}
