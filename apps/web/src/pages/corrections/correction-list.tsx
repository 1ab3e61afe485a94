import { correctionStates, settleCorrection, takeCorrection, type Correction } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { correctionLooks } from '../../ui/state-looks.ts'
import { CorrectionPanel } from './correction-panel.tsx'
import { sayDaysLeft } from './days-left.ts'
import { useCorrectionWords } from './say-correction.ts'
import { strings } from './strings.ts'
import { useCorrectionChanged } from './use-corrections.ts'
import './corrections.css'

const LOOKS = { calm: 'plain', soon: 'waiting', late: 'bad' } as const

interface Props {
  readonly rows: readonly Correction[]
  /** Whether a row names its enterprise; not within the file of one. */
  readonly names: 'enterprise' | 'nothing'
  /** Told what was done, to say it above the list. */
  readonly onDone: (correction: Correction, told: string) => void
}

/** Objections, each with what is recorded, what is wanted, who has it and how long there is left. */
export function CorrectionList({ rows, names, onDone }: Props) {
  const [open, setOpen] = useState<Correction>()
  const changed = useCorrectionChanged()
  return (
    <>
      <ul className="correction-list">
        {rows.map((row) => (
          <li key={row.id} className="panel correction">
            <Row
              row={row}
              names={names}
              onOpen={() => setOpen(row)}
              onTaken={() => {
                onDone(row, strings.taken)
                void changed(row)
              }}
            />
          </li>
        ))}
      </ul>
      {open && (
        <CorrectionPanel
          correction={open}
          onClose={() => setOpen(undefined)}
          onSettled={() => {
            setOpen(undefined)
            onDone(open, strings.settled)
            void changed(open)
          }}
        />
      )}
    </>
  )
}

function Row({
  row,
  names,
  onOpen,
  onTaken,
}: {
  row: Correction
  names: Props['names']
  onOpen: () => void
  onTaken: () => void
}) {
  const { what, say } = useCorrectionWords(row)
  return (
    <>
      <div className="correction-about">
        <h2>
          {what}
          <Mark look={correctionLooks[row.state]}>{correctionStates[row.state]}</Mark>
        </h2>
        {names === 'enterprise' && (
          <Link to="/firm/$id" params={{ id: row.enterprise }}>
            {row.enterpriseName}
          </Link>
        )}
        <p className="correction-reason">{row.reason}</p>
      </div>
      <dl className="correction-values">
        <div>
          <dt>{strings.recorded}</dt>
          <dd>{say(row.said)}</dd>
        </div>
        <div>
          <dt>{strings.wanted}</dt>
          <dd>{row.wanted === undefined ? strings.notSaid : say(row.wanted)}</dd>
        </div>
      </dl>
      <Clock row={row} />
      <Ways row={row} what={what} onOpen={onOpen} onTaken={onTaken} />
    </>
  )
}

function Clock({ row }: { row: Correction }) {
  const { today = '', me } = useMe()
  const { words, pressing } = sayDaysLeft(row.dueOn, today)
  const owner = row.owner === me?.account ? strings.me : row.ownerName
  return (
    <dl className="correction-clock small">
      <dt>{strings.raised}</dt>
      <dd>{`${sayInstant(row.raisedAt).slice(0, 10)} ${row.raisedBy}`}</dd>
      <dt>{strings.due}</dt>
      <dd>
        {row.dueOn} {row.state === 'open' && today !== '' && <Mark look={LOOKS[pressing]}>{words}</Mark>}
      </dd>
      <dt>{strings.owner}</dt>
      <dd>{row.owner === undefined ? strings.nobody : owner}</dd>
    </dl>
  )
}

function Ways({
  row,
  what,
  onOpen,
  onTaken,
}: {
  row: Correction
  what: string
  onOpen: () => void
  onTaken: () => void
}) {
  const { me } = useMe()
  const [fault, setFault] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const mine = row.owner === me?.account
  const settles = row.state === 'open' && mayOpen(me, settleCorrection.access)
  const take = async () => {
    try {
      await call(takeCorrection, { params: { id: row.id }, key })
      onTaken()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFault(`${error.message}（${error.refusal.refused}）`)
    }
  }
  const about = <span className="visually-hidden">：{`${row.enterpriseName} ${what}`}</span>
  return (
    <div className="correction-ways no-print">
      <Button look={settles ? 'primary' : 'plain'} onClick={onOpen}>
        {settles ? strings.settle : strings.look}
        {about}
      </Button>
      {settles && !mine && (
        <Button onClick={() => void take()}>
          {row.owner === undefined ? strings.take : strings.takeOver}
          {about}
        </Button>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  )
}
