import { permissions, type AnyRoute } from '@yinyu/contract'
import type { Handler } from './handler.ts'

/** Why routes and handlers cannot be served together; nothing is served while there is a reason. */
export function findRouteFaults(
  routes: readonly AnyRoute[],
  handlers: readonly Handler[],
): readonly string[] {
  const served = Map.groupBy(handlers, ({ route }) => route.id)
  const known = new Set(routes.map(({ id }) => id))
  return [
    ...doubles(routes.map(({ id }) => id)).map((id) => `${id}: two routes have this id`),
    ...doubles(routes.map(({ method, path }) => `${method} ${path}`)).map(
      (at) => `${at}: two routes are here`,
    ),
    ...routes.flatMap((route) =>
      served.get(route.id)?.length === 1 ? [] : [`${route.id}: needs exactly one handler`],
    ),
    ...[...served.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `${id}: its route is not in the contract`),
    ...handlers.flatMap(findFaultsOfOne),
  ]
}

function findFaultsOfOne({ kind, route }: Handler): readonly string[] {
  const { id, access, asks, audit, method, params, query, body, answer } = route
  const faults: string[] = []
  if (!(access === 'public' || access === 'signed-in' || Object.hasOwn(permissions, access)))
    faults.push('names no permission')
  if (params?.safeParse === undefined || query?.safeParse === undefined)
    faults.push('has no schema for its address')
  if (method === 'POST' && (body === undefined || answer === undefined))
    faults.push('has no schema for its content')
  if (method === 'POST' && audit.length === 0 && asks === undefined)
    faults.push('changes something and sets down no event')
  if (method === 'GET' && body !== 'none') faults.push('reads and takes a body')
  if (kind === 'changing' && method !== 'POST') faults.push('changes something by GET')
  if (kind === 'reading' && method !== 'GET') faults.push('reads by POST')
  return faults.map((fault) => `${id}: ${fault}`)
}

function doubles(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((each, i) => all.indexOf(each) !== i))]
}
