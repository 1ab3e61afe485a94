/** Where a document breaks the rules of OpenAPI 3.1 that matter to those who generate clients from it. */
export function findDocumentFaults(document: Readonly<Record<string, unknown>>): readonly string[] {
  const { openapi, info, paths, ...rest } = document
  const items = Object.entries(paths as Items)
  const operations = items.flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )
  const allowed = [
    'servers',
    'tags',
    'components',
    'security',
    'webhooks',
    'externalDocs',
    'jsonSchemaDialect',
  ]
  const ids = operations.map(({ operation }) => operation.operationId)
  return [
    ...(/^3\.1\.\d+$/.test(String(openapi)) ? [] : ['openapi: no version 3.1']),
    ...(isText((info as Info).title) && isText((info as Info).version) ? [] : ['info: no title or version']),
    ...Object.keys(rest)
      .filter((name) => !allowed.includes(name) && !name.startsWith('x-'))
      .map((name) => `${name}: no part of a document`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: used twice`),
    ...items.filter(([path]) => !path.startsWith('/')).map(([path]) => `${path}: begins without a slash`),
    ...operations.flatMap(findFaultsOfOperation),
    ...findDeadReferences(document, document, '#'),
    ...findUnknownTags(document, operations),
    ...findUnknownSecurity(document, operations),
  ]
}

interface Operation {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: readonly Parameter[]
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}
interface Parameter {
  readonly name?: string
  readonly in?: string
  readonly required?: boolean
  readonly schema?: unknown
  readonly $ref?: string
}
interface Placed {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}
interface Info {
  readonly title?: string
  readonly version?: string
}
type Items = Readonly<Record<string, Readonly<Record<string, Operation>>>>

function findFaultsOfOperation({ path, method, operation }: Placed): readonly string[] {
  const { operationId, parameters = [], responses = {} } = operation
  const named = parameters.filter(({ $ref }) => $ref === undefined)
  const keys = named.map(({ name, in: place }) => `${place} ${name}`)
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const declared = named
    .filter((each) => each.in === 'path' && each.required === true)
    .map(({ name }) => name)
  const faults = [
    ...(['get', 'post', 'put', 'delete', 'patch'].includes(method) ? [] : ['no method']),
    ...(isText(operationId) ? [] : ['no operationId']),
    ...inPath.filter((name) => !declared.includes(name)).map((name) => `${name} is not declared`),
    ...declared.filter((name) => !inPath.includes(name)).map((name) => `${name} is not in the path`),
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} is declared twice`),
    ...named.filter(({ schema }) => typeof schema !== 'object').map(({ name }) => `${name} has no schema`),
    ...(Object.keys(responses).length === 0 ? ['no answers'] : []),
    ...Object.entries(responses)
      .filter(([status, { description }]) => !/^([1-5]\d\d|default)$/.test(status) || !isText(description))
      .map(([status]) => `answer ${status} has no description`),
  ]
  return faults.map((fault) => `${method} ${path}: ${fault}`)
}

function findDeadReferences(whole: unknown, part: unknown, at: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const { $ref } = part as Parameter
  const dead = isText($ref) && resolve(whole, $ref) === undefined ? [`${at}: ${$ref} leads nowhere`] : []
  return [
    ...dead,
    ...Object.entries(part).flatMap(([name, each]) => findDeadReferences(whole, each, `${at}/${name}`)),
  ]
}

function resolve(whole: unknown, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name.replaceAll('~1', '/')],
      whole,
    )
}

function findUnknownTags({ tags = [] }: Readonly<Record<string, unknown>>, operations: readonly Placed[]) {
  const known = (tags as readonly { readonly name: string }[]).map(({ name }) => name)
  const used = operations.flatMap(({ operation }) => operation.tags ?? [])
  return used.filter((tag) => !known.includes(tag)).map((tag) => `${tag}: an unknown tag`)
}

function findUnknownSecurity(
  { components }: Readonly<Record<string, unknown>>,
  operations: readonly Placed[],
) {
  const { securitySchemes = {} } = components as { readonly securitySchemes?: object }
  return operations
    .flatMap(({ operation }) => operation.security ?? [])
    .flatMap((each) => Object.keys(each))
    .filter((name) => !Object.hasOwn(securitySchemes, name))
    .map((name) => `${name}: an unknown way to prove who one is`)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
