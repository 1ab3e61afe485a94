import {
  findPath,
  splitFactKey,
  walkReasons,
  type FactKey,
  type Path,
  type StandardVerdict,
} from '@yinyu/rules'
import { useMemo } from 'react'
import { Link } from '@tanstack/react-router'
import { useDefinitions } from '../app/definitions.ts'
import { sayFactKey } from '../ui/fact-words.ts'
import type { Judged } from './judged.ts'
import type { Rung } from './ladder.ts'
import { strings } from './strings.ts'
import './path-panel.css'

interface Props {
  readonly rung: Rung | undefined
  readonly found: Judged
  readonly onAsk: (key: FactKey) => void
}

/** The path (路径) to the next rung: titles first, then numbers, then what is still open. */
export function PathPanel({ rung, found, onAsk }: Props) {
  return (
    <section className="panel path" aria-labelledby="path-title">
      <h3 id="path-title">{strings.path}</h3>
      {rung ? (
        rung.standards.map((answer) => (
          <PathTo key={answer.standard.id} answer={answer} found={found} onAsk={onAsk} />
        ))
      ) : (
        <p>{strings.top}</p>
      )}
    </section>
  )
}

function PathTo({ answer, found, onAsk }: Omit<Props, 'rung'> & { answer: StandardVerdict }) {
  const { definitions } = useDefinitions()
  const { facts, occasion } = found
  const { standard, version, verdict } = answer
  const path = useMemo(
    () => findPath(definitions, standard, facts, occasion),
    [definitions, standard, facts, occasion],
  )
  return (
    <div className="path-to">
      <h4>
        <Link to={`/standards/${standard.id}`}>{standard.title}</Link>
      </h4>
      {!version && <p>{strings.notInForce}</p>}
      {version && verdict === 'met' && <p>{sayReady(answer)}</p>}
      {version && verdict !== 'met' && <Steps path={path} answer={answer} onAsk={onAsk} />}
    </div>
  )
}

/** What rests on a reviewer's finding is not settled by the firm's own yes. */
function sayReady({ reasons }: StandardVerdict): string {
  const found = reasons
    .flatMap((reason) => [...walkReasons(reason)])
    .filter(({ kind }) => kind === 'judged').length
  return found === 0 ? strings.ready : `${strings.ready}其中 ${found} 项最终由评审人员认定。`
}

function Steps({
  path,
  answer,
  onAsk,
}: {
  path: Path
  answer: StandardVerdict
  onAsk: (key: FactKey) => void
}) {
  const { indicators } = useDefinitions().definitions
  // What people must find is named in a line of its own.
  const missing = path.missing.filter(
    (key) => indicators.get(splitFactKey(key).indicator)?.kind !== 'judgement',
  )
  return (
    <ul className="path-steps">
      <Step title={strings.needTitles} items={path.titles.map(({ says }) => says)} />
      <Step title={strings.needChanges} items={path.changes.map(({ says }) => says)} />
      <Step title={strings.blocked} items={path.blocked.map((id) => titleOf(id, answer))} />
      {missing.length > 0 && (
        <li>
          <b>
            {strings.needFacts} {missing.length} 项
          </b>
          <span className="path-missing">
            {missing.slice(0, 6).map((key) => (
              <button key={key} type="button" className="link-button" onClick={() => onAsk(key)}>
                {sayFactKey(key, indicators)}
              </button>
            ))}
            {missing.length > 6 && '等'}
          </span>
        </li>
      )}
      <Step title={strings.needPeople} items={path.judged} />
    </ul>
  )
}

function Step({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <li>
      <b>{title}</b>
      <span>{items.join('；')}</span>
    </li>
  )
}

/** A condition by its title; its number alone would say nothing to a clerk. */
function titleOf(id: string, { reasons }: StandardVerdict): string {
  const reason = reasons.find((r) => r.id === id)
  return reason?.title ?? reason?.says ?? id
}
