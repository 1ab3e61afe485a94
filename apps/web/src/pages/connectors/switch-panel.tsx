import { switchConnectorTo, type ConnectorRow } from '@yinyu/contract'
import { useId, useState } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/labelled-field.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { strings } from './strings.ts'

const words = strings.switch
const REASON_LEAST = 2

/** Turns a connector off or on: says first what that means, and asks for the reason. */
export function SwitchPanel({
  connector: { id, title, sourceName },
  to,
  onClose,
  onSwitched,
}: {
  connector: ConnectorRow
  to: 'on' | 'off'
  onClose: () => void
  onSwitched: () => void
}) {
  const field = useId()
  const { reason, setReason, fault, isGoing, turn } = useSwitch(id, to, onSwitched)
  return (
    <SidePanel title={words.titleOf[to](title)} lead={sourceName} onClose={onClose}>
      <form
        className="switch-form"
        onSubmit={(event) => {
          event.preventDefault()
          void turn()
        }}
      >
        <p>{words.says[to]}</p>
        <Field label={words.reason} id={field}>
          <input
            id={field}
            type="text"
            autoComplete="off"
            maxLength={500}
            placeholder={words.reasonHint}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <p className="small quiet">{words.onRecord}</p>
        {fault !== '' && (
          <p className="form-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="connector-ways">
          <Button look={to === 'off' ? 'danger' : 'primary'} type="submit" disabled={isGoing}>
            {isGoing ? words.going : words[to]}
          </Button>
          <Button onClick={onClose}>{strings.run.cancel}</Button>
        </div>
      </form>
    </SidePanel>
  )
}

function useSwitch(id: string, to: 'on' | 'off', onSwitched: () => void) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isGoing, setGoing] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const turn = async () => {
    if (reason.trim().length < REASON_LEAST) return setFault(words.needReason)
    setGoing(true)
    try {
      await call(switchConnectorTo, { params: { id }, body: { to, reason: reason.trim() }, key })
      onSwitched()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFault(`${error.message}（${error.refusal.refused}）`)
    } finally {
      setGoing(false)
    }
    return undefined
  }
  return { reason, setReason, fault, isGoing, turn }
}
