import {
  listConnectorRuns,
  listConnectors,
  readConnectorRun,
  refuse,
  runConnectorNow,
  switchConnectorTo,
  type ConnectorRow,
} from '@yinyu/contract'
import { significantDigits } from '@yinyu/kernel'
import type { Asked, Handler } from '../../door/handler.ts'
import { changing, reading, serving } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Connector } from '../../outside/connector.ts'
import { switchConnector } from '../../outside/switching.ts'
import { readRun, readRuns } from './read-runs.ts'
import { runAsked } from './run-asked.ts'
import { tellConnector } from './tell-connector.ts'

export const connectorHandlers: readonly Handler[] = [
  reading(listConnectors, async (open, asked) => {
    const connectors: ConnectorRow[] = []
    for (const connector of seenBy(asked)) connectors.push(await tellConnector(open, connector, asked.now))
    return {
      configured: asked.house.connectors === undefined ? ('no' as const) : ('yes' as const),
      now: asked.now.toISOString(),
      connectors,
    }
  }),

  reading(listConnectorRuns, async (open, asked) => {
    const connector = findConnector(asked)
    return connector === undefined ? refuseAtDoor('NOT_FOUND') : { runs: await readRuns(open, connector.id) }
  }),

  reading(readConnectorRun, async (open, asked) => {
    const { id, run } = asked.params
    const codes = asked.caller.acting.scope.kind === 'people' ? 'hidden' : 'told'
    return (await readRun(open, { connector: id, run, codes })) ?? refuseAtDoor('NOT_FOUND')
  }),

  serving(runConnectorNow, async (asked) => {
    const connector = findConnector(asked)
    const { house, caller, key, body } = asked
    if (connector === undefined || house.connectors === undefined) return refuseAtDoor('NOT_FOUND')
    return runAsked(house.storage, house.connectors, { connector, caller, key, from: body.from })
  }),

  changing(switchConnectorTo, async (open, asked) => {
    const connector = findConnector(asked)
    if (connector === undefined) return refuseAtDoor('NOT_FOUND')
    const { to, reason } = asked.body
    if (to === 'on' && connector.state === 'off')
      return refuse(
        'CONNECTOR_FILE_OFF',
        '配置文件里写的是停用，在这里启动不起作用。请先把配置文件里的 state 改成 on，再重新启动服务。',
      )
    return { state: await switchConnector(open, { connector, to, reason }) }
  }),
]

/** Those whose region lies within the region of the caller's post. */
function seenBy({ house, caller }: Pick<Asked, 'house' | 'caller'>): readonly Connector[] {
  const { post } = caller
  if (post === undefined) return []
  const own = significantDigits(post.region)
  return (house.connectors?.connectors ?? []).filter(({ region }) => region.startsWith(own))
}

function findConnector(asked: Pick<Asked<{ id: string }>, 'house' | 'caller' | 'params'>) {
  return seenBy(asked).find(({ id }) => id === asked.params.id)
}
