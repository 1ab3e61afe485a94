import type { Handler } from '../door/handler.ts'
import { ladderHandlers } from './ladder/handlers.ts'
import { registryHandlers } from './registry/handlers.ts'
import { sessionHandlers } from './sessions/handlers.ts'
import { signInHandlers } from './sign-in/handlers.ts'
import { todoHandlers } from './todos/handlers.ts'
import { viewHandlers } from './views/handlers.ts'
import { tokenHandlers } from './tokens/handlers.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { postHandlers } from './posts/handlers.ts'
import { enterprisePeopleHandlers } from './enterprise-people/handlers.ts'

/** What serves the routes of the contract; a new feature adds its line. */
export const handlers: readonly Handler[] = [
  ...sessionHandlers,
  ...signInHandlers,
  ...registryHandlers,
  ...viewHandlers,
  ...ladderHandlers,
  ...todoHandlers,
  ...tokenHandlers,
  ...accountHandlers,
  ...postHandlers,
  ...enterprisePeopleHandlers,
]
