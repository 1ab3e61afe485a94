import type { FirmRow, Issue } from '@yinyu/intake'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { gravestFirst, type LoadedTable } from './read-table.ts'
import { strings } from './strings.ts'
import './table-panel.css'

interface Props {
  readonly table: LoadedTable
  readonly onTake: (firm: FirmRow) => void
  readonly onClose: () => void
}

const ISSUES_SHOWN = 30

/** What a spreadsheet held: which firm to take, and what could not be taken as it stood. */
export function TablePanel({ table, onTake, onClose }: Props) {
  const [chosen, setChosen] = useState(0)
  const firm = table.firms[chosen]
  const issues = gravestFirst([...table.issues, ...(firm?.issues ?? [])])
  return (
    <div className="table-panel">
      <h2>{firm ? strings.tableTitle : strings.tableFailed}</h2>
      <p className="quiet small">
        {table.fileName}
        {firm && `，读到 ${table.firms.length} 家企业`}
      </p>
      {table.firms.length > 1 && (
        <label className="table-choice">
          {strings.chooseFirm}
          <select
            className="field-input"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {table.firms.map((one, i) => (
              <option key={one.rowNumber} value={i}>
                {sayFirm(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {firm && <p>这一家有 {firm.facts.size} 项可以填入。</p>}
      <Issues issues={issues} />
      <div className="table-ways">
        {firm && (
          <Button look="primary" onClick={() => onTake(firm)}>
            {strings.take}
          </Button>
        )}
        <Button onClick={onClose}>{firm ? strings.dontTake : strings.close}</Button>
      </div>
    </div>
  )
}

function Issues({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <>
      <h3>有 {issues.length} 处请看一下</h3>
      <ul className="table-issues">
        {issues.slice(0, ISSUES_SHOWN).map((issue) => (
          <li key={`${issue.code} ${issue.row} ${issue.column}`}>{issue.message}</li>
        ))}
      </ul>
      {issues.length > ISSUES_SHOWN && (
        <p className="quiet">其余 {issues.length - ISSUES_SHOWN} 处没有列出。</p>
      )}
    </>
  )
}

function sayFirm({ name, creditCode, rowNumber }: FirmRow): string {
  return `第 ${rowNumber} 行　${name ?? creditCode ?? '未写名称'}`
}
