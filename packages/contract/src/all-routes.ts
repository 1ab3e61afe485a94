import { auditChainRoutes } from './audit-chain.ts'
import { auditRoutes } from './audit.ts'
import { interfaceRoutes } from './interface.ts'
import { enterpriseChangeRoutes } from './enterprise-changes.ts'
import { enterpriseFactRoutes } from './enterprise-facts.ts'
import { enterpriseRoutes } from './enterprises.ts'
import { ladderRoutes } from './ladder.ts'
import { connectorRoutes } from './connectors.ts'
import { contactRoutes } from './contacts.ts'
import { correctionRoutes } from './corrections.ts'
import { declarationRoutes } from './declarations.ts'
import { draftRoutes } from './drafts.ts'
import { messageRoutes } from './messages.ts'
import { firmListRoutes } from './firm-lists.ts'
import { reserveRoutes } from './reserve.ts'
import { takeUpReadRoutes } from './take-up.ts'
import { takeUpActRoutes } from './take-up-acts.ts'
import { policyNoticeRoutes } from './policy-notices.ts'
import { importRoutes } from './imports.ts'
import { runChangeRoutes } from './run-changes.ts'
import { runRoutes } from './runs.ts'
import { listTaskRoutes } from './list-tasks.ts'
import { growthListRoutes } from './lists.ts'
import type { AnyRoute } from './route.ts'
import { sessionRoutes } from './session.ts'
import { rehearsalRoutes } from './rehearsals.ts'
import { keptRehearsalRoutes } from './kept-rehearsals.ts'
import { signInRoutes } from './sign-in.ts'
import { viewRoutes } from './views.ts'
import { authenticatorRoutes } from './authenticator.ts'
import { tokenRoutes } from './tokens.ts'
import { accountRoutes } from './accounts.ts'
import { postRoutes } from './posts.ts'
import { enterprisePeopleRoutes } from './enterprise-people.ts'
import { identityServiceRoutes } from './identity-service.ts'

/** Every route there is: the server serves exactly these, the interface document lists them. A new feature adds its line. */
export const allRoutes: readonly AnyRoute[] = [
  ...sessionRoutes,
  ...signInRoutes,
  ...enterpriseRoutes,
  ...enterpriseFactRoutes,
  ...enterpriseChangeRoutes,
  ...viewRoutes,
  ...ladderRoutes,
  ...growthListRoutes,
  ...listTaskRoutes,
  ...runRoutes,
  ...runChangeRoutes,
  ...rehearsalRoutes,
  ...keptRehearsalRoutes,
  ...importRoutes,
  ...declarationRoutes,
  ...correctionRoutes,
  ...contactRoutes,
  ...connectorRoutes,
  ...draftRoutes,
  ...messageRoutes,
  ...firmListRoutes,
  ...reserveRoutes,
  ...takeUpReadRoutes,
  ...takeUpActRoutes,
  ...policyNoticeRoutes,
  ...authenticatorRoutes,
  ...tokenRoutes,
  ...auditRoutes,
  ...auditChainRoutes,
  ...interfaceRoutes,
  ...accountRoutes,
  ...postRoutes,
  ...enterprisePeopleRoutes,
  ...identityServiceRoutes,
]
