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
      if (zodSchema instanceof z.ZodNumber && jsonSchema.type === undefined) jsonSchema.type = 'number'
      if (zodSchema instanceof z.ZodString && isDay(zodSchema)) jsonSchema.format = 'date'
    },
  })
  return rest
}

/** A check that is code cannot be read, but tried: only days take one that exists and refuse one that does not. */
function isDay(schema: z.ZodType): boolean {
  return schema.safeParse('2024-02-29').success && !schema.safeParse('2026-02-29').success
}
