import { applyImportRoute, type Import } from '@yinyu/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { PhaseBar } from '../bar.tsx'
import { isUnderWay } from '../progress.ts'
import { StateMark } from '../state-mark.tsx'
import { strings } from '../strings.ts'
import { useImport, useRecordsChanged } from '../use-imports.ts'
import { Decide } from './decide.tsx'
import { ImportHead } from './import-head.tsx'
import { outcomeOf } from './outcome.ts'
import { Results } from './results.tsx'
import './one.css'

const words = strings.one

/** One import: how far it is, what the file would change, what is to be decided. */
export function OneImport() {
  const { id = '' } = useParams({ strict: false })
  const { data: one, error, refetch } = useImport(id)
  return (
    <>
      <p className="no-print">
        <Link to="/imports" className="import-back">
          ‹ {words.back}
        </Link>
      </p>
      {one !== undefined && <ImportPage one={one} />}
      {one === undefined && error === null && <p className="loading">{words.loading}</p>}
      {one === undefined && error !== null && (
        <section className="notice" role="alert">
          <h1>{words.failed}</h1>
          <p>{sayRefusal(error)}</p>
          <Button onClick={() => void refetch()}>{words.again}</Button>
        </section>
      )}
    </>
  )
}

function ImportPage({ one }: { one: Import }) {
  return (
    <div className="import-page">
      <ImportHead one={one} />
      <Standing one={one} />
      <Results one={one} />
    </div>
  )
}

/** Where it stands, in words; takes the focus when that changes, so that nobody has to look for what is new. */
function Standing({ one }: { one: Import }) {
  const { me } = useMe()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(one.state)
  const changed = useRecordsChanged()
  const { state } = one
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    heading.current?.focus()
    if (!isUnderWay(state)) void changed()
  }, [state, changed])
  const lines = outcomeOf(one)
  return (
    <section className="panel import-standing" aria-labelledby="standing">
      <h2 id="standing" ref={heading} tabIndex={-1}>
        <StateMark state={state} />
      </h2>
      {isUnderWay(state) && <PhaseBar one={one} rest={words.mayLeave} />}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {mayOpen(me, applyImportRoute.access) && <Decide key={state} one={one} />}
    </section>
  )
}
