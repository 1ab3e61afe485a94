import { Suspense, lazy, useRef, useState } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { today } from '../clock.ts'
import { readSheet } from '../sheet-text.ts'
import type { SheetChange } from '../sheet.ts'
import type { SheetAnswers } from '../use-answers.ts'
import { Dialog } from './dialog.tsx'
import { entriesOf } from './entry-of-fact.ts'
import type { LoadedTable } from './read-table.ts'
import { strings } from './strings.ts'

const TablePanel = lazy(() =>
  import('./table-panel.tsx').then(({ TablePanel: panel }) => ({ default: panel })),
)

interface Props {
  readonly found: SheetAnswers
  /** Puts another firm on the sheet, once that is agreed to. */
  readonly onTake: (change: SheetChange) => void
}

/** 载入文件: a spreadsheet to choose a firm from, or a sheet kept before. */
export function LoadButton({ found, onTake }: Props) {
  const { indicators } = useDefinitions().definitions
  const input = useRef<HTMLInputElement>(null)
  const [table, setTable] = useState<LoadedTable>()
  const [note, setNote] = useState('')
  const load = async (file: File) => {
    setNote(strings.reading)
    if (/\.json$/i.test(file.name)) {
      const read = readSheet(await file.text(), today())
      if (read) onTake({ kind: 'replace', sheet: read.sheet })
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
                setTable(undefined)
                onTake({ kind: 'fill', entries: entriesOf(firm.facts, indicators, today()) })
              }}
            />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
