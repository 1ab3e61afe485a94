import { permissions, roleNames, roles, may, type AnyRoute } from '@yinyu/contract'
import { auditKinds, notForTokens } from '@yinyu/contract'
import type { z } from 'zod'
import { groupOf } from './groups.ts'
import { responsesOf } from './responses.ts'
import { schemaOf } from './schema-of.ts'

/** `/api/enterprises/:id` as OpenAPI writes it: `/api/enterprises/{id}`. */
export function pathOf({ path }: AnyRoute): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

/** One route as an operation of OpenAPI 3.1; what OpenAPI has no word for begins with `x-`. */
export function operationOf(route: AnyRoute): Readonly<Record<string, unknown>> {
  const { id, title, access, audit } = route
  const parameters = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...(needsKey(route) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
  return {
    operationId: id,
    summary: title,
    tags: [groupOf(route)],
    security: securityOf(route),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(route),
    responses: responsesOf(route),
    'x-access': { who: access, title: sayAccess(route), roles: rolesFor(route), byToken: takesTokens(route) },
    'x-audit-events': audit.map((kind) => ({ kind, title: auditKinds[kind] ?? kind })),
  }
}

function needsKey({ method, audit }: AnyRoute): boolean {
  return method === 'POST' && audit.length > 0
}

/** Sessions for people in a browser, tokens for programs; some matters are for people alone. */
function securityOf(route: AnyRoute): readonly Readonly<Record<string, readonly string[]>>[] {
  if (route.access === 'public') return []
  return takesTokens(route) ? [{ token: [] }, { session: [] }] : [{ session: [] }]
}

function takesTokens({ access }: AnyRoute): boolean {
  if (access === 'public') return true
  return access !== 'signed-in' && !notForTokens.includes(access)
}

function sayAccess({ access }: AnyRoute): string {
  if (access === 'public') return '所有人，不用登录'
  return access === 'signed-in' ? '登录的人' : permissions[access]
}

function rolesFor({ access }: AnyRoute): readonly string[] {
  if (access === 'public' || access === 'signed-in') return []
  return roleNames.filter((role) => may(role, access)).map((role) => roles[role].title)
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query'): readonly unknown[] {
  const { required = [] } = schemaOf(schema, 'input') as { readonly required?: readonly string[] }
  return Object.entries(schema.shape).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: schemaOf(each as z.ZodType, 'input'),
  }))
}

function bodyOf({ method, body }: AnyRoute): { readonly requestBody?: unknown } {
  if (method === 'GET' || body === 'none') return {}
  const content =
    body === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(body, 'input') } }
  return { requestBody: { required: true, content } }
}
