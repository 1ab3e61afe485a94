import { contactRoutes, correctionRoutes, declarationRoutes, messageRoutes } from '@yinyu/contract'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { enter } from '../../../storage/testing/people.ts'
import { calendarHandlers } from '../../calendar/handlers.ts'
import { contactHandlers } from '../../contacts/handlers.ts'
import { correctionHandlers } from '../../corrections/handlers.ts'
import { messageHandlers } from '../../messages/handlers.ts'
import { declarationHandlers } from '../handlers.ts'

/** A house with the space of an enterprise and nothing else. */
export function openFirmHouse(engine: Engine): Promise<TestHouse> {
  return openHouse(engine, { routes, handlers })
}

const routes = [...declarationRoutes, ...correctionRoutes, ...contactRoutes, ...messageRoutes]
const handlers = [
  ...declarationHandlers,
  ...correctionHandlers,
  ...contactHandlers,
  ...messageHandlers,
  ...calendarHandlers,
]

/** A new enterprise in Jinjiang with who may confirm for it and who prepares. */
export async function enterFirmPeople(it: TestHouse) {
  const firm = await enter(it.house.storage, { region: '350582', name: '晋江示例企业' })
  const post = { enterprise: firm.id, region: '350582' }
  return {
    firm,
    principal: await it.signIn({ role: 'enterprise-principal', ...post }),
    clerk: await it.signIn({ role: 'enterprise-clerk', ...post }),
  }
}

export function save(who: TestCaller, ...changes: object[]) {
  return who.send('/api/our/declaration', { changes })
}

/** One fact as the enterprise is told of it. */
export interface FactTold {
  readonly id: string
  readonly indicator: string
  readonly value: number
  readonly source: string
  readonly state: string
}

export async function factsOf(who: TestCaller): Promise<readonly FactTold[]> {
  return ((await who.get('/api/our/facts')).answer as { facts: FactTold[] }).facts
}

/** When the declaration was last changed: what whoever confirms says to have seen. */
export async function changedAt(who: TestCaller): Promise<string> {
  const { answer } = await who.get('/api/our/declaration')
  return (answer as { declaration: { changedAt: string } }).declaration.changedAt
}
