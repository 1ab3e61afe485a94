import type { Handler } from '../door/handler.ts'
import { auditHandlers } from './audit/handlers.ts'
import { auditChainHandlers } from './audit/chain-handlers.ts'
import { interfaceHandlers } from './interface/handlers.ts'
import { calendarHandlers } from './calendar/handlers.ts'
import { connectorHandlers } from './connectors/handlers.ts'
import { contactHandlers } from './contacts/handlers.ts'
import { correctionHandlers } from './corrections/handlers.ts'
import { declarationHandlers } from './declarations/handlers.ts'
import { draftHandlers } from './drafts/handlers.ts'
import { messageHandlers } from './messages/handlers.ts'
import { firmListHandlers } from './firm-lists/handlers.ts'
import { reserveHandlers } from './reserve/handlers.ts'
import { takeUpHandlers } from './take-up/handlers.ts'
import { importHandlers } from './imports/handlers.ts'
import { ladderHandlers } from './ladder/handlers.ts'
import { growthListHandlers } from './lists/handlers.ts'
import { registryHandlers } from './registry/handlers.ts'
import { rehearsalHandlers } from './rehearsals/handlers.ts'
import { runHandlers } from './runs/handlers.ts'
import { sessionHandlers } from './sessions/handlers.ts'
import { signInHandlers } from './sign-in/handlers.ts'
import { todoHandlers } from './todos/handlers.ts'
import { viewHandlers } from './views/handlers.ts'
import { tokenHandlers } from './tokens/handlers.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { postHandlers } from './posts/handlers.ts'
import { enterprisePeopleHandlers } from './enterprise-people/handlers.ts'
import { identityServiceHandlers } from './identity-service/handlers.ts'

/** What serves the routes of the contract; a new feature adds its line. */
export const handlers: readonly Handler[] = [
  ...sessionHandlers,
  ...signInHandlers,
  ...registryHandlers,
  ...viewHandlers,
  ...ladderHandlers,
  ...growthListHandlers,
  ...runHandlers,
  ...rehearsalHandlers,
  ...importHandlers,
  ...declarationHandlers,
  ...correctionHandlers,
  ...contactHandlers,
  ...connectorHandlers,
  ...draftHandlers,
  ...messageHandlers,
  ...firmListHandlers,
  ...reserveHandlers,
  ...takeUpHandlers,
  ...calendarHandlers,
  ...todoHandlers,
  ...tokenHandlers,
  ...auditHandlers,
  ...auditChainHandlers,
  ...interfaceHandlers,
  ...accountHandlers,
  ...postHandlers,
  ...enterprisePeopleHandlers,
  ...identityServiceHandlers,
]
