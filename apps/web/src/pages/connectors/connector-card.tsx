import { runConnectorNow, type ConnectorRow } from '@yinyu/contract'
import { useState } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { ConnectorWays } from './connector-ways.tsx'
import { RunList } from './run-list.tsx'
import { RunsPanel } from './runs-panel.tsx'
import { sayInterval } from './say-interval.ts'
import { strings } from './strings.ts'

/** One connector: what is agreed, whether it fetches, how it went last. */
export function ConnectorCard({ connector, now }: { connector: ConnectorRow; now: string }) {
  const { me } = useMe()
  const [isOpen, setOpen] = useState(false)
  const { id, title, state, runs, fileState } = connector
  return (
    <section className="panel connector" aria-labelledby={`connector-${id}`}>
      <header className="connector-head">
        <h2 id={`connector-${id}`}>
          {title}
          <Mark look={state === 'on' ? 'good' : 'plain'}>{strings.states[state]}</Mark>
        </h2>
        {mayOpen(me, runConnectorNow.access) && <ConnectorWays connector={connector} />}
      </header>
      <Agreed connector={connector} now={now} />
      {fileState === 'off' && <p className="small">{strings.fileOff}</p>}
      <LastSwitch connector={connector} />
      <h3>{strings.latest}</h3>
      {runs.length === 0 ? (
        <p className="quiet">{strings.noRuns}</p>
      ) : (
        <>
          <RunList connector={id} runs={runs} />
          <Button look="link" className="connector-all" onClick={() => setOpen(true)}>
            {strings.all}
            <span className="visually-hidden">：{title}</span>
          </Button>
        </>
      )}
      {isOpen && <RunsPanel connector={connector} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Agreed({ connector, now }: { connector: ConnectorRow; now: string }) {
  const known = useDefinitions().definitions.indicators
  const { purpose, sourceName, kind, indicators, everyMinutes } = connector
  return (
    <dl className="connector-agreed">
      <div>
        <dt>{strings.source}</dt>
        <dd>{`${sourceName}（${strings.kinds[kind]}）`}</dd>
      </div>
      <div>
        <dt>{strings.purpose}</dt>
        <dd>{purpose}</dd>
      </div>
      <div>
        <dt>{strings.indicators}</dt>
        <dd>{indicators.map((id) => known.get(id)?.title ?? id).join('、')}</dd>
      </div>
      <div>
        <dt>{strings.every}</dt>
        <dd>{sayInterval(everyMinutes)}</dd>
      </div>
      <div>
        <dt>{strings.next}</dt>
        <dd>{sayNext(connector, now)}</dd>
      </div>
    </dl>
  )
}

function sayNext({ nextAt, state }: ConnectorRow, now: string): string {
  if (state === 'off') return strings.nextOff
  if (nextAt === undefined) return strings.nextRunning
  return nextAt <= now ? strings.nextSoon : sayInstant(nextAt)
}

function LastSwitch({ connector: { lastSwitch } }: { connector: ConnectorRow }) {
  if (lastSwitch === undefined) return undefined
  const { state, person = strings.somebody, at, reason } = lastSwitch
  return (
    <p className="small quiet">
      {strings.switchedBy(strings.switched[state], person, sayInstant(at), reason)}
    </p>
  )
}
