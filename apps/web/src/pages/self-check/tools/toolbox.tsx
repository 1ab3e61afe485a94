import { useState, type Dispatch } from 'react'
import { Button } from '../../../ui/button.tsx'
import { thisMinute, today } from '../clock.ts'
import { writeSheet } from '../sheet-text.ts'
import { emptySheet, saysNothing, type Sheet, type SheetChange } from '../sheet.ts'
import type { SheetAnswers } from '../use-answers.ts'
import type { Saved } from '../use-sheet.ts'
import { exampleFirm } from './example-firm.ts'
import { LoadButton } from './load-button.tsx'
import { fileName, saveFile } from './save-file.ts'
import { strings } from './strings.ts'
import { SureQuestion, type Loss } from './sure-question.tsx'
import './toolbox.css'

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
  const [loss, setLoss] = useState<Loss>()
  const name = found.facts.get('name')?.value
  const saveSheet = () =>
    saveFile(fileName(name, '.yinyu.json'), 'application/json', writeSheet(sheet, thisMinute()))
  const take = (taken: SheetChange) => {
    if (saysNothing(sheet)) change(taken)
    else setLoss({ kind: 'replace', act: () => change(taken) })
  }
  const takeExample = () => take({ kind: 'replace', sheet: { ...emptySheet, entries: exampleFirm(today()) } })
  return (
    <section className="toolbox" aria-label={strings.tools}>
      <SavedNote saved={saved} />
      <div className="toolbox-buttons">
        <LoadButton found={found} onTake={take} />
        <Button onClick={takeExample}>{strings.example}</Button>
        <Button onClick={() => print()}>{strings.print}</Button>
        <Button onClick={onSavePage}>{strings.savePage}</Button>
        <Button onClick={saveSheet}>{strings.saveSheet}</Button>
        <Button look="danger" onClick={() => setLoss({ kind: 'clear', act: onClear })}>
          {strings.clear}
        </Button>
      </div>
      {loss && <SureQuestion loss={loss} onClose={() => setLoss(undefined)} />}
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
