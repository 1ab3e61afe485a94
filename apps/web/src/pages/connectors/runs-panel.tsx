import type { ConnectorRow } from '@yinyu/contract'
import { SidePanel } from '../../ui/side-panel.tsx'
import { RunList } from './run-list.tsx'
import { strings } from './strings.ts'
import { useRuns } from './use-connectors.ts'

/** All latest fetches of one connector. */
export function RunsPanel({ connector, onClose }: { connector: ConnectorRow; onClose: () => void }) {
  const { data, error } = useRuns(connector.id)
  return (
    <SidePanel title={strings.allOf(connector.title)} lead={strings.allNote} onClose={onClose}>
      {error !== null && <p role="alert">{error.message}</p>}
      {data === undefined && error === null && <p className="quiet">{strings.details.loading}</p>}
      {data !== undefined && <RunList connector={connector.id} runs={data.runs} />}
    </SidePanel>
  )
}
