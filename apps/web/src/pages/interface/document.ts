/** As much of JSON Schema as the interface document uses. */
export interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

/** One route as the document tells it. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name?: string
    readonly in?: 'path' | 'query'
    readonly required?: boolean
    readonly schema?: JsonSchema
    readonly $ref?: string
  }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content & { readonly 'x-codes'?: readonly string[] }>>
  readonly 'x-access': {
    readonly who: string
    readonly title: string
    readonly roles: readonly string[]
    readonly byToken: boolean
  }
  readonly 'x-audit-events': readonly { readonly kind: string; readonly title: string }[]
}

export interface InterfaceDocument {
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** An operation with its place. */
export interface Listed extends Operation {
  readonly method: string
  readonly path: string
}

/** Every operation whose title, address, right, group or fields hold all the words. */
export function findOperations({ paths }: InterfaceDocument, words: string): readonly Listed[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return Object.entries(paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
    )
    .filter((each) => {
      const { operationId, summary, tags, method, path, parameters, requestBody } = each
      const access = each['x-access']
      const text = JSON.stringify([operationId, summary, tags, method, path, access, parameters, requestBody])
      return wanted.every((word) => text.toLowerCase().includes(word))
    })
}

/** The schema of what is sent or answered; undefined for a file or for nothing. */
export function jsonOf(content: Content | undefined): JsonSchema | undefined {
  return content?.content?.['application/json']?.schema
}
