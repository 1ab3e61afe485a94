import { refuse, type Refusal } from '@yinyu/contract'
import type { Caller } from '../../door/caller.ts'
import type { ConnectorDesk } from '../../outside/connector-desk.ts'
import type { Connector } from '../../outside/connector.ts'
import type { StandsAside } from '../../outside/run-record.ts'
import { isOn } from '../../outside/switching.ts'
import type { Storage } from '../../storage/storage.ts'

interface Given {
  readonly connector: Connector
  readonly caller: Caller
  readonly key: string
  readonly from: 'last-run' | 'beginning'
}

/**
 * Sets down who asked for a fetch, and begins it as the connector: the person never gets the connector's view of the
 * enterprises. The same command again asks for nothing more.
 */
export async function runAsked(
  storage: Storage,
  desk: ConnectorDesk,
  { connector, caller, key, from }: Given,
): Promise<{ begun: true } | Refusal> {
  const { id } = connector
  const { acting } = caller
  const content = { params: { id }, body: { from } }
  if (!(await storage.read(acting, (open) => isOn(open, connector)))) return sayAside({ how: 'off' })
  const { how } = await storage.perform(acting, { key, kind: 'connector-run-now', content }, (open) => {
    open.audit({ kind: 'connector-run-asked', objectKind: 'connector', object: id, detail: { from } })
    return Promise.resolve(id)
  })
  if (how === 'repeated') return { begun: true }
  const begun = await desk.runNow(connector, { askedBy: acting.person, from })
  return begun === 'begun' ? { begun: true } : sayAside(begun)
}

function sayAside({ how }: StandsAside): Refusal {
  return how === 'off'
    ? refuse('CONNECTOR_OFF', '这个对接现在停用，没有取数。请先启动它。')
    : refuse('CONNECTOR_RUNNING', '这个对接正在取数，等它结束后再来。一次取数最长半小时。')
}
