import { z } from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * A schema of the contract as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. `io` is 'input' for what is sent and
 * 'output' for what comes back. Checks that are code, such as whether a day exists, are left out.
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    reused: 'inline',
    cycles: 'throw',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What is read from the text of an address takes anything in, and means a number.
      const { def } = zodSchema._zod
      if (def.type === 'number' && jsonSchema.type === undefined) jsonSchema.type = 'number'
    },
  })
  return rest
}
