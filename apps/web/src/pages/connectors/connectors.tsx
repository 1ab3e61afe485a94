import { Link } from '@tanstack/react-router'
import { CallRefused } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { ConnectorCard } from './connector-card.tsx'
import { strings } from './strings.ts'
import { useConnectors } from './use-connectors.ts'
import '../standards/choice/list-head.css'
import './connectors.css'

/** 外部数据对接: which registers are asked, how it goes, and the switch of each. */
export function Connectors() {
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <List />
    </>
  )
}

function List() {
  const { data, error, refetch } = useConnectors()
  if (data === undefined)
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel connectors-none" role="alert">
        <h2>{strings.failed}</h2>
        <p>{error instanceof CallRefused ? `${error.message}（${error.refusal.refused}）` : error.message}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  if (data.connectors.length === 0) return <None configured={data.configured} />
  return (
    <ul className="connectors">
      {data.connectors.map((connector) => (
        <li key={connector.id}>
          <ConnectorCard connector={connector} now={data.now} />
        </li>
      ))}
    </ul>
  )
}

/** Who imports by hand is led there; how to set up a connector is told to who could. */
function None({ configured }: { configured: 'yes' | 'no' }) {
  const { me } = useMe()
  const imports = mayOpen(me, 'imports.read')
  const how = imports ? strings.byHand : strings.notConfiguredHow
  return (
    <section className="panel connectors-none">
      <h2>{configured === 'yes' ? strings.noneHere : strings.notConfigured}</h2>
      <p>{configured === 'yes' ? strings.noneHereWhy : how}</p>
      {imports && <Link to="/imports">{strings.toImports}</Link>}
    </section>
  )
}
