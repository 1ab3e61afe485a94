import { useQuery } from '@tanstack/react-query'
import { dropDraft, exportDraft, readDraft, type Draft } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf, call } from '../../../app/call.ts'
import { fetchFile } from '../../../app/fetch-file.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { useDeed } from '../../../ui/use-deed.ts'
import { titleOfField } from '../fields/field-words.ts'
import { strings } from '../strings.ts'
import { differingParts } from './content-path.ts'
import type { DraftEditing } from './use-draft-editing.ts'
import { Versions } from './versions.tsx'

/** What stays in sight while one writes: whether it is saved, steps back and forward, earlier versions, files. */
export function DraftBar({ draft, editing }: { draft: Draft; editing: DraftEditing }) {
  const { state, saved, failure, can, wasFound } = editing
  const [isListed, setListed] = useState(false)
  const [told, setTold] = useState<string>()
  const download = (of: 'policy' | 'cases') => {
    const address = addressOf(exportDraft, { params: { id: draft.id }, query: { of } })
    void fetchFile(address, `${of}.yaml`).then(setTold)
  }
  return (
    <div className="draft-bar no-print">
      <output className={`draft-saved draft-saved-${state}`}>
        {state === 'saved' ? strings.saved(sayInstant(saved.at.toISOString())) : undefined}
        {state === 'waiting' || state === 'saving' ? strings.states2[state] : undefined}
        {state === 'failed' && `${strings.states2.failed}：${failure ?? ''}`}
        {wasFound && state === 'saved' && <span className="quiet"> {strings.keptHere}</span>}
      </output>
      {state === 'failed' && <Button onClick={editing.saveAgain}>{strings.saveAgain}</Button>}
      <Button disabled={!can.undo} onClick={() => editing.step('undo')}>
        {strings.undo}
      </Button>
      <Button disabled={!can.redo} onClick={() => editing.step('redo')}>
        {strings.redo}
      </Button>
      <Button onClick={() => setListed(true)}>{strings.versions}</Button>
      <details className="draft-more">
        <summary>{strings.download}</summary>
        <div>
          <Button onClick={() => download('policy')}>{strings.downloadPolicy}</Button>
          <Button onClick={() => download('cases')}>{strings.downloadCases}</Button>
        </div>
      </details>
      <DropDraft draft={draft} />
      {told !== undefined && (
        <p className="deed-fault" role="alert">
          {told}
        </p>
      )}
      {state === 'conflict' && <Conflict draft={draft.id} editing={editing} />}
      {isListed && <Versions draft={draft} onRestore={editing.restore} onClose={() => setListed(false)} />}
    </div>
  )
}

function Conflict({ draft, editing }: { draft: string; editing: DraftEditing }) {
  const deed = useDeed()
  const { data: theirs } = useQuery({
    queryKey: ['draft-theirs', draft],
    queryFn: () => call(readDraft, { params: { id: draft } }),
    staleTime: 0,
  })
  const parts = theirs && differingParts(theirs.content, editing.content).filter((key) => key !== 'id')
  return (
    <section className="deed-note draft-conflict" role="alert">
      <p>
        <b>{strings.conflict}</b>
      </p>
      {theirs && parts && (
        <p>
          {strings.conflictBy(
            theirs.changedBy,
            sayInstant(theirs.changedAt),
            parts.map((key) => titleOfField(key)).join('、'),
          )}
        </p>
      )}
      <p>{strings.conflictWhy}</p>
      <div className="deed-ways">
        <Button disabled={deed.isGoing} onClick={() => deed.run(() => editing.settle('theirs'))}>
          {strings.takeTheirs}
        </Button>
        <Button disabled={deed.isGoing} onClick={() => deed.run(() => editing.settle('mine'))}>
          {strings.keepMine}
        </Button>
      </div>
      {deed.fault !== undefined && <p>{deed.fault}</p>}
    </section>
  )
}

function DropDraft({ draft }: { draft: Draft }) {
  const deed = useDeed()
  const [isSure, setSure] = useState(false)
  if (!isSure)
    return (
      <Button look="link" onClick={() => setSure(true)}>
        {strings.drop}
      </Button>
    )
  return (
    <DeedForm
      deed={deed}
      go={strings.drop}
      look="danger"
      onGo={() => deed.run(() => call(dropDraft, { params: { id: draft.id }, body: {} }))}
      onCancel={() => setSure(false)}
    >
      <p>{strings.dropSure}</p>
    </DeedForm>
  )
}
