import {
  dropRehearsal,
  exportRehearsal,
  replayRehearsal,
  shareRehearsal,
  type readRehearsal,
} from '@yinyu/contract'
import { useState } from 'react'
import type { z } from 'zod'
import { addressOf, call } from '../../../app/call.ts'
import { fetchFile } from '../../../app/fetch-file.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { useDeed, type Deed } from '../../../ui/use-deed.ts'
import { words } from './strings.ts'
import { ShareField } from './keep-panel.tsx'
import './kept.css'

export type KeptWhole = z.output<Exclude<(typeof readRehearsal)['answer'], 'file'>>
type Replayed = z.output<Exclude<(typeof replayRehearsal)['answer'], 'file'>>

interface Props {
  readonly kept: KeptWhole
  /** Whether the page still shows exactly what was kept. */
  readonly is: 'as kept' | 'edited'
  readonly onReplayed: (replayed: Replayed) => void
  readonly onLeave: () => void
}

/** What is open, who kept it when, and what can be done with it. */
export function KeptBanner({ kept, is, onReplayed, onLeave }: Props) {
  const { me } = useMe()
  const deed = useDeed()
  const [told, setTold] = useState('')
  const params = { id: kept.id }
  const replay = () =>
    deed.run(async () => {
      const replayed = await call(replayRehearsal, { params, body: {} })
      setTold(sayReplayed(replayed))
      onReplayed(replayed)
    })
  const fetchExport = () =>
    deed.run(async () => {
      const fault = await fetchFile(addressOf(exportRehearsal, { params }), words.exportName)
      if (fault !== undefined) throw new Error(fault)
    })
  const mayKeep = mayOpen(me, exportRehearsal.access)
  return (
    <section className="panel kept-banner" aria-label={words.title}>
      <p>{words.of(kept.title, kept.isMine ? '您' : kept.madeBy, sayInstant(kept.madeAt))}</p>
      {kept.note !== '' && <p>{kept.note}</p>}
      <p className="small quiet">{is === 'edited' ? words.edited : words.asThen}</p>
      <div className="kept-ways no-print">
        <Button onClick={replay} disabled={deed.isGoing}>
          {words.replay}
        </Button>
        {mayKeep && (
          <Button onClick={fetchExport} disabled={deed.isGoing}>
            {words.export}
          </Button>
        )}
        {kept.isMine && mayKeep && (
          <OwnWays kept={kept} deed={deed} onShared={() => setTold(words.shared)} onLeave={onLeave} />
        )}
        <Button look="link" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
      {kept.share !== 'mine' && <p className="small quiet no-print">{words.link}</p>}
      <output>{told}</output>
      {deed.fault !== undefined && (
        <p className="deed-fault" role="alert">
          {deed.fault}
        </p>
      )}
    </section>
  )
}

/** What only who made it may do: say who sees it, and delete it. */
function OwnWays({
  kept,
  deed,
  onShared,
  onLeave,
}: {
  kept: KeptWhole
  deed: Deed
  onShared: () => void
  onLeave: () => void
}) {
  const [isDropping, setDropping] = useState(false)
  const params = { id: kept.id }
  return (
    <>
      <ShareField
        value={kept.share}
        onChange={(share) => deed.run(() => call(shareRehearsal, { params, body: { share } }), onShared)}
      />
      <Button look="danger" onClick={() => setDropping(true)}>
        {words.drop}
      </Button>
      {isDropping && <DropForm id={kept.id} onDropped={onLeave} onCancel={() => setDropping(false)} />}
    </>
  )
}

function DropForm({ id, onDropped, onCancel }: { id: string; onDropped: () => void; onCancel: () => void }) {
  const deed = useDeed()
  return (
    <DeedForm
      deed={deed}
      look="danger"
      go={words.dropGo}
      onGo={() => deed.run(() => call(dropRehearsal, { params: { id }, body: {} }), onDropped)}
      onCancel={onCancel}
    >
      <p>{words.dropSure}</p>
    </DeedForm>
  )
}

function sayReplayed({ outcome, because, faults }: Replayed): string {
  const why = because.length === 0 ? words.becauseNone : because.map((one) => words.because[one]).join('，')
  const wrong = faults.map(({ message }) => message).join('；')
  return `${words[outcome]}${wrong === '' ? '' : `${wrong}。`}${why}${because.length === 0 ? '' : '。'}`
}
