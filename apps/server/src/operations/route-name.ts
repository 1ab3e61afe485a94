import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The id of the route in the contract; metrics and logs name it so. */
    routeId?: string
  }
}

const UNKNOWN = 'unknown'

/** The route by its id, else by its pattern; never the address that was asked for, which may hold personal data. */
export function routeName(request: Pick<FastifyRequest, 'routeOptions'>): string {
  const { config, url } = request.routeOptions
  return config?.routeId ?? url ?? UNKNOWN
}
