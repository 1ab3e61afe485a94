import type { ConnectorRun } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayAsker } from './say-asker.ts'
import { RunPanel } from './run-panel.tsx'
import { strings } from './strings.ts'

const words = strings.run

/** Fetches in figures, the latest first; each opens its details. */
export function RunList({ connector, runs }: { connector: string; runs: readonly ConnectorRun[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <>
      <table className="run-table">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.state}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="run-figure">
                {words[figure]}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{words.details}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Row key={run.id} run={run} onOpen={() => setOpen(run.id)} />
          ))}
        </tbody>
      </table>
      {open !== undefined && <RunPanel connector={connector} run={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const LOOKS = {
  running: 'moving',
  complete: 'good',
  failed: 'bad',
  stopped: 'plain',
  broken: 'bad',
} as const
const figures = ['rows', 'facts', 'unchanged', 'refused'] as const

function Row({ run, onOpen }: { run: ConnectorRun; onOpen: () => void }) {
  const at = sayInstant(run.startedAt)
  return (
    <tr>
      <th scope="row">{at}</th>
      <td data-label={words.by}>{sayAsker(run)}</td>
      <td data-label={words.state}>
        <Mark look={LOOKS[run.state]}>{words.states[run.state]}</Mark>
        {run.error !== undefined && <span className="run-error small">{run.error.words}</span>}
      </td>
      {figures.map((figure) => (
        <td key={figure} data-label={words[figure]} className="run-figure">
          {run[figure].toLocaleString('zh-CN')}
        </td>
      ))}
      <td className="run-ways">
        <Button look="link" onClick={onOpen}>
          {words.details}
          <span className="visually-hidden">：{at}</span>
        </Button>
      </td>
    </tr>
  )
}
