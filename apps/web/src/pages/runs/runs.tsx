import { startRun, stopRun, type Run } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { DeedForm } from '../../ui/deed-form.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Pager } from '../../ui/pager.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { runLooks } from '../../ui/state-looks.ts'
import { Told } from '../../ui/told.tsx'
import { useDeed } from '../../ui/use-deed.ts'
import { RunProgress } from './run-progress.tsx'
import { StartForm } from './start-form.tsx'
import { strings } from './strings.ts'
import { isUnderWay, ROWS_A_PAGE, useRuns } from './use-runs.ts'
import '../standards/choice/list-head.css'
import './runs.css'

/** 全量判定: the decisions over all firms, the newest first, with what is under way. */
export function Runs() {
  const { me } = useMe()
  const [note, setNote] = useState('')
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      {mayOpen(me, startRun.access) && <StartForm onStarted={() => setNote(strings.started)} />}
      <Told>{note}</Told>
      <Found onNote={setNote} />
    </>
  )
}

function Found({ onNote }: { onNote: (note: string) => void }) {
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useRuns(page)
  if (data === undefined)
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel bulk-none" role="alert">
        <h2>{strings.failed}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  if (data.rows.length === 0) return <p className="panel">{strings.none}</p>
  return (
    <section aria-label={strings.list} className="bulk-list">
      <ul>
        {data.rows.map((run) => (
          <li key={run.id} className="panel bulk-row">
            <Row run={run} onNote={onNote} />
          </li>
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={setPage} />
    </section>
  )
}

function Row({ run, onNote }: { run: Run; onNote: (note: string) => void }) {
  const { me } = useMe()
  const asked = sayInstant(run.askedAt)
  const who = strings.why[run.why] === '' ? (run.askedBy ?? '') : strings.why[run.why]
  return (
    <>
      <div className="bulk-about">
        <h2>
          {strings.asOf(run.heldOn)}
          <Mark look={runLooks[run.state]}>{strings.states[run.state]}</Mark>
        </h2>
        <p className="small quiet">
          {[strings.purposes[run.purpose], run.knownOn === run.heldOn ? '' : strings.known(run.knownOn)]
            .filter((part) => part !== '')
            .join('，')}
        </p>
        <p className="small quiet">{who === '' ? asked : strings.askedBy(who, asked)}</p>
        {run.fault !== undefined && <p className="bulk-fault">{run.fault}</p>}
      </div>
      <div className="bulk-told">
        {isUnderWay(run) ? (
          <RunProgress run={run} />
        ) : (
          run.state === 'done' && <p>{strings.firms(run.firms)}</p>
        )}
        {run.state === 'done' && run.answers === 'gone' && <p className="small quiet">{strings.gone}</p>}
      </div>
      <div className="bulk-ways no-print">
        {run.state === 'done' && (
          <Link className="button button-plain" to="/runs/$id" params={{ id: run.id }}>
            {strings.open}
            <span className="visually-hidden">：{`${strings.asOf(run.heldOn)}，${asked}`}</span>
          </Link>
        )}
        {isUnderWay(run) && mayOpen(me, stopRun.access) && (
          <StopRun id={run.id} onStopped={() => onNote(strings.stopped)} />
        )}
      </div>
    </>
  )
}

function StopRun({ id, onStopped }: { id: string; onStopped: () => void }) {
  const deed = useDeed()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{strings.stop}</Button>
  return (
    <DeedForm
      deed={deed}
      go={strings.stop}
      look="danger"
      onGo={() => deed.run(() => call(stopRun, { params: { id } }), onStopped)}
      onCancel={() => setAsked(false)}
    >
      <p>{strings.stopAsked}</p>
    </DeedForm>
  )
}
