import { Suspense, lazy, useRef, useState, type Dispatch } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { thisMinute, today } from '../clock.ts'
import { readSheet, writeSheet } from '../sheet-text.ts'
import { emptySheet, type Sheet, type SheetChange } from '../sheet.ts'
import type { SheetAnswers } from '../use-answers.ts'
import type { Saved } from '../use-sheet.ts'
import { Dialog } from './dialog.tsx'
import { entriesOf } from './entry-of-fact.ts'
import { exampleFirm } from './example-firm.ts'
import type { LoadedTable } from './read-table.ts'
import { fileName, saveFile } from './save-file.ts'
import { strings } from './strings.ts'
import './toolbox.css'

const TablePanel = lazy(() =>
  import('./table-panel.tsx').then(({ TablePanel: panel }) => ({ default: panel })),
)

interface Props {
  readonly sheet: Sheet
  readonly found: SheetAnswers
  readonly saved: Saved
  readonly change: Dispatch<SheetChange>
  readonly onClear: () => void
  readonly onSavePage: () => void
}

/** Loading, keeping, printing and clearing; and whether all is safe on this machine. */
export function Toolbox({ sheet, found, saved, change, onClear, onSavePage }: Props) {
  const [isClearing, setClearing] = useState(false)
  const name = found.facts.get('name')?.value
  const saveSheet = () =>
    saveFile(fileName(name, '.yinyu.json'), 'application/json', writeSheet(sheet, thisMinute()))
  const takeExample = () =>
    change({ kind: 'replace', sheet: { ...emptySheet, entries: exampleFirm(today()) } })
  return (
    <section className="toolbox" aria-label={strings.tools}>
      <SavedNote saved={saved} />
      <div className="toolbox-buttons">
        <LoadButton found={found} change={change} />
        <Button onClick={takeExample}>{strings.example}</Button>
        <Button onClick={() => print()}>{strings.print}</Button>
        <Button onClick={onSavePage}>{strings.savePage}</Button>
        <Button onClick={saveSheet}>{strings.saveSheet}</Button>
        <Button look="danger" onClick={() => setClearing(true)}>
          {strings.clear}
        </Button>
      </div>
      {isClearing && (
        <Dialog label={strings.clearTitle} onClose={() => setClearing(false)}>
          <ClearQuestion onClear={onClear} onClose={() => setClearing(false)} />
        </Dialog>
      )}
    </section>
  )
}

function SavedNote({ saved }: { saved: Saved }) {
  const text = saved.refused
    ? strings.refused
    : saved.resumed
      ? `${strings.resumed} ${saved.at ?? ''}`
      : `${strings.saved} ${saved.at?.slice(-5) ?? ''}`
  return <output className="toolbox-saved small">{saved.at === undefined ? '' : text}</output>
}

function ClearQuestion({ onClear, onClose }: { onClear: () => void; onClose: () => void }) {
  return (
    <div className="table-panel">
      <h2>{strings.clearTitle}</h2>
      <p>{strings.clearText}</p>
      <div className="table-ways">
        <Button
          look="danger"
          onClick={() => {
            onClear()
            onClose()
          }}
        >
          {strings.clearYes}
        </Button>
        <Button onClick={onClose}>{strings.clearNo}</Button>
      </div>
    </div>
  )
}

function LoadButton({ found, change }: Pick<Props, 'found' | 'change'>) {
  const { indicators } = useDefinitions().definitions
  const input = useRef<HTMLInputElement>(null)
  const [table, setTable] = useState<LoadedTable>()
  const [note, setNote] = useState('')
  const load = async (file: File) => {
    setNote(strings.reading)
    if (/\.json$/i.test(file.name)) {
      const read = readSheet(await file.text(), today())
      if (read) change({ kind: 'replace', sheet: read.sheet })
      setNote(read ? '' : strings.badSheet)
      return
    }
    // The reader of spreadsheets is large and seldom wanted.
    const { readTable } = await import('./read-table.ts')
    setTable(await readTable(file, indicators, found.occasion.on))
    setNote('')
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx,.json,.txt"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void load(file)
          target.value = ''
        }}
      />
      <Button title={strings.loadHint} onClick={() => input.current?.click()}>
        {strings.load}
      </Button>
      {note !== '' && <span role="alert">{note}</span>}
      {table && (
        <Dialog label={strings.tableTitle} onClose={() => setTable(undefined)}>
          <Suspense>
            <TablePanel
              table={table}
              onClose={() => setTable(undefined)}
              onTake={(firm) => {
                change({ kind: 'fill', entries: entriesOf(firm.facts, indicators, today()) })
                setTable(undefined)
              }}
            />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
