import { jsonOf, type JsonSchema, type Listed } from './document.ts'
import { alternatives } from './field-rows.ts'

/** A call of an operation by `curl`, with a token, ready to be changed. */
export function curlExample(
  { method, path, parameters = [], requestBody, ...rest }: Listed,
  origin: string,
): string {
  const needed = parameters.filter((each) => each.in === 'query' && each.required === true)
  const query = needed.map(({ name, schema }) => `${name}=${String(exampleOf(schema ?? {}))}`).join('&')
  const address = origin + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `<${name}>`)
  const isPublic = rest['x-access'].who === 'public'
  const hasKey = parameters.some(({ $ref }) => $ref !== undefined)
  const body = jsonOf(requestBody)
  const sent =
    body === undefined
      ? [`-H 'Content-Type: application/octet-stream'`, `--data-binary @文件`]
      : [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleOf(body))}'`]
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${address}${query === '' ? '' : `?${query}`}'`,
    ...(isPublic ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(hasKey ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(requestBody === undefined ? [] : sent),
  ].join(' \\\n  ')
}

/** A value that a schema could take, only with the fields that it needs. */
export function exampleOf(schema: JsonSchema): unknown {
  const [first = schema] = alternatives(schema)
  if (first !== schema) return exampleOf(first)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  switch (schema.type ?? '') {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) === true)
          .map(([name, each]) => [name, exampleOf(each)]),
      )
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items)]
    case 'integer':
    case 'number':
      return schema.minimum !== undefined && schema.minimum > 0 ? schema.minimum : 1
    case 'boolean':
      return true
    default:
      return texts[schema.format ?? ''] ?? '……'
  }
}

const texts: Readonly<Record<string, string>> = {
  date: '2026-11-21',
  'date-time': '2026-11-21T08:00:00Z',
  uuid: '00000000-0000-4000-8000-000000000001',
  email: 'name@example.org',
}
