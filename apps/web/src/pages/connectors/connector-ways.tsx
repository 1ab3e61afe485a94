import { runConnectorNow, type ConnectorRow } from '@yinyu/contract'
import { useState } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { strings } from './strings.ts'
import { SwitchPanel } from './switch-panel.tsx'
import { useConnectorsChanged } from './use-connectors.ts'

/** What an administrator may ask of a connector: fetch now, fetch from the beginning, stop, go on. */
export function ConnectorWays({ connector }: { connector: ConnectorRow }) {
  const { id, title, state, fileState } = connector
  const [asked, setAsked] = useState<'beginning' | 'switch'>()
  const { told, setTold, run } = useRunNow(id)
  const changed = useConnectorsChanged()
  const close = () => setAsked(undefined)
  const to = state === 'on' ? 'off' : 'on'
  const about = <span className="visually-hidden">：{title}</span>
  return (
    <>
      <div className="connector-ways no-print">
        {state === 'on' && (
          <>
            <Button look="primary" onClick={() => void run('last-run')}>
              {strings.run.now}
              {about}
            </Button>
            <Button aria-expanded={asked === 'beginning'} onClick={() => setAsked('beginning')}>
              {strings.run.beginning}
              {about}
            </Button>
          </>
        )}
        {fileState === 'on' && (
          <Button look={to === 'off' ? 'danger' : 'primary'} onClick={() => setAsked('switch')}>
            {strings.switch[to]}
            {about}
          </Button>
        )}
      </div>
      <output className="connector-told">{told}</output>
      {asked === 'beginning' && (
        <BeginningSure
          onClose={close}
          onGo={() => {
            close()
            void run('beginning')
          }}
        />
      )}
      {asked === 'switch' && (
        <SwitchPanel
          {...{ connector, to }}
          onClose={close}
          onSwitched={() => {
            close()
            setTold(strings.switch.done[to])
            void changed()
          }}
        />
      )}
    </>
  )
}

function BeginningSure({ onGo, onClose }: { onGo: () => void; onClose: () => void }) {
  return (
    <div className="connector-sure">
      <p>{strings.run.beginningSure}</p>
      <div className="connector-ways">
        <Button look="primary" onClick={onGo}>
          {strings.run.go}
        </Button>
        <Button onClick={onClose}>{strings.run.cancel}</Button>
      </div>
    </div>
  )
}

/** Asks for a fetch, and what came of asking. */
function useRunNow(id: string) {
  const [told, setTold] = useState('')
  const changed = useConnectorsChanged()
  const run = async (from: 'last-run' | 'beginning') => {
    try {
      await call(runConnectorNow, { params: { id }, body: { from } })
      setTold(strings.run.begun)
      await changed()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setTold(`${error.message}（${error.refusal.refused}）`)
    }
  }
  return { told, setTold, run }
}
