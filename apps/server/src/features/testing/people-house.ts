import {
  accountRoutes,
  authenticatorRoutes,
  enterprisePeopleRoutes,
  listMessages,
  postRoutes,
  readMessage,
  readTodos,
  sessionRoutes,
  signInRoutes,
  tokenRoutes,
} from '@yinyu/contract'
import { openHouse, type TestHouse } from '../../door/testing/open-house.ts'
import type { HouseSettings } from '../../house.ts'
import type { Engine } from '../../storage/testing/clusters.ts'
import { accountHandlers } from '../accounts/handlers.ts'
import { enterprisePeopleHandlers } from '../enterprise-people/handlers.ts'
import { messageHandlers } from '../messages/handlers.ts'
import { postHandlers } from '../posts/handlers.ts'
import { sessionHandlers } from '../sessions/handlers.ts'
import { signInHandlers } from '../sign-in/handlers.ts'
import { todoHandlers } from '../todos/handlers.ts'
import { tokenHandlers } from '../tokens/handlers.ts'

/** A house with everything about people and nothing else, so that a half-built feature elsewhere does no harm. */
export function openPeopleHouse(
  engine: Engine,
  given: { readonly now?: () => Date; readonly settings?: Partial<HouseSettings> } = {},
): Promise<TestHouse> {
  return openHouse(engine, { ...given, routes: peopleRoutes, handlers: peopleHandlers })
}

export const peopleRoutes = [
  ...sessionRoutes,
  ...signInRoutes,
  ...authenticatorRoutes,
  ...tokenRoutes,
  ...accountRoutes,
  ...postRoutes,
  ...enterprisePeopleRoutes,
  listMessages,
  readMessage,
  readTodos,
]

export const peopleHandlers = [
  ...sessionHandlers,
  ...signInHandlers,
  ...tokenHandlers,
  ...accountHandlers,
  ...postHandlers,
  ...enterprisePeopleHandlers,
  ...messageHandlers,
  ...todoHandlers,
]
