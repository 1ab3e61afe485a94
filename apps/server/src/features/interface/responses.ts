import { doorRefusals, refusalSchema, type AnyRoute, type DoorRefusalCode } from '@yinyu/contract'
import { schemaOf, type JsonSchema } from './schema-of.ts'

/** A refusal, with the number of the call for support; once for all routes. */
export const refusalComponent: JsonSchema = schemaOf(refusalSchema, 'output')

/** What a route answers: its own, and every refusal of the door that it can meet, by status. */
export function responsesOf(route: AnyRoute): Readonly<Record<string, unknown>> {
  const codes = refusalsOf(route)
  const statuses = [...new Set(codes.map((code) => doorRefusals[code].status))].toSorted((a, b) => a - b)
  return {
    200: successOf(route),
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        refusalOf(codes.filter((each) => doorRefusals[each].status === status)),
      ]),
    ),
    422: {
      description: '与现有记录不符，没有办理；原因见 message，代码见 refused。',
      content: refusalContent,
    },
  }
}

/** The codes of the door that a caller of this route has to expect. */
export function refusalsOf({ access, method, body, audit, params }: AnyRoute): readonly DoorRefusalCode[] {
  const isPublic = access === 'public'
  const wanted: Readonly<Record<DoorRefusalCode, boolean>> = {
    NOT_SIGNED_IN: !isPublic,
    NOT_ALLOWED: !isPublic && access !== 'signed-in',
    PASSWORD_CHANGE_NEEDED: !isPublic && access !== 'signed-in',
    // Only a page says which post it shows; a program has the one post of its token.
    POST_CHANGED: false,
    NOT_FOUND: Object.keys(params.shape).length > 0,
    BAD_REQUEST: true,
    KEY_MISSING: method === 'POST' && audit.length > 0,
    FOREIGN_ORIGIN: method === 'POST',
    TOO_LARGE: body !== 'none',
    TOO_MANY: true,
    NOT_READY: true,
    FAILED: true,
  }
  return (Object.keys(wanted) as DoorRefusalCode[]).filter((code) => wanted[code])
}

const refusalContent = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }

function refusalOf(codes: readonly DoorRefusalCode[]) {
  const description = codes.map((code) => `${code}：${doorRefusals[code].message}`).join('\n\n')
  return { description, content: refusalContent, 'x-codes': codes }
}

function successOf({ answer }: AnyRoute) {
  if (answer === 'file')
    return {
      description: '一个文件',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  return { description: '办理结果', content: { 'application/json': { schema: schemaOf(answer, 'output') } } }
}
