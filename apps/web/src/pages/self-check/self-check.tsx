import type { FactKey } from '@yinyu/rules'
import { useCallback, useDeferredValue, useState } from 'react'
import { AnsweredPanel } from './ask/answered-panel.tsx'
import { ModeSwitch, type Mode } from './ask/mode-switch.tsx'
import { QuestionPanel } from './ask/question-panel.tsx'
import { StartPanel } from './ask/start-panel.tsx'
import { WholeForm } from './ask/whole-form.tsx'
import { Card } from '../../verdict-card/card.tsx'
import { SummaryBar } from '../../verdict-card/summary-bar.tsx'
import { strings } from './strings.ts'
import { Toolbox } from './tools/toolbox.tsx'
import { fileName, saveFile } from './tools/save-file.ts'
import { resultPage } from './tools/result-page.ts'
import { useAllOpen } from './tools/use-all-open.ts'
import { AllOpen } from '../../ui/disclosure.tsx'
import { useAnswers } from './use-answers.ts'
import { useQuestion } from './use-question.ts'
import { useSheet } from './use-sheet.ts'
import './self-check.css'

/** 自测: questions on one side, the growing card on the other. */
export function SelfCheck() {
  const { sheet, change, saved, clear } = useSheet()
  const found = useAnswers(sheet)
  const questioning = useQuestion(sheet, found, change)
  const [mode, setMode] = useState<Mode>('ask')
  const { isAllOpen, whileOpen } = useAllOpen()
  const savePage = () => whileOpen(() => saveCard(found.facts.get('name')?.value))
  const ask = useCallback(
    (key: FactKey) => {
      setMode('ask')
      change({ kind: 'move', from: undefined, to: key })
      document.querySelector('.question')?.scrollIntoView({ block: 'center' })
    },
    [change],
  )
  const { faults, conflicts } = found
  // The field shows the key first, the card follows within the same moment.
  const settled = useDeferredValue(found)
  const { answer } = questioning
  return (
    <div className="self-check">
      <div className="self-check-head no-print">
        <div>
          <h1>{strings.title}</h1>
          <p className="quiet">{strings.lead}</p>
        </div>
        <Toolbox
          sheet={sheet}
          found={found}
          saved={saved}
          change={change}
          onClear={clear}
          onSavePage={savePage}
        />
      </div>
      <div className="self-check-columns">
        <div className="self-check-ask no-print">
          <StartPanel sheet={sheet} change={answer} />
          <ModeSwitch mode={mode} onMode={setMode} />
          {mode === 'ask' ? (
            <>
              <QuestionPanel {...{ sheet, faults, conflicts, questioning }} change={answer} />
              <AnsweredPanel {...{ sheet, faults, conflicts }} change={answer} />
            </>
          ) : (
            <WholeForm {...{ sheet, found }} change={answer} />
          )}
        </div>
        <div className="self-check-card">
          <SummaryBar found={settled} />
          <AllOpen value={isAllOpen}>
            <Card found={settled} purposeTitle={strings.purposes[sheet.purpose]} onAsk={ask} />
          </AllOpen>
        </div>
      </div>
    </div>
  )
}

function saveCard(firm: unknown): void {
  const card = document.querySelector('#card')
  const title = `${typeof firm === 'string' ? firm : ''}${strings.resultTitle}`
  if (card) saveFile(fileName(firm, '结果.html'), 'text/html', resultPage(card, title))
}
