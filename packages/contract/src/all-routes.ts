import type { AnyRoute } from './route.ts'
import { sessionRoutes } from './session.ts'

/** Every route there is: the server serves exactly these, the interface document lists them. A new feature adds its line. */
export const allRoutes: readonly AnyRoute[] = [...sessionRoutes]
