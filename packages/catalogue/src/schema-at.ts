import type { z } from 'zod'
import type { KeyPath } from './fault.ts'

/** The inside of a zod schema, as far as content uses it. */
interface Inside {
  readonly type: string
  readonly getter?: () => z.ZodType
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly values?: readonly unknown[]
}

/** The schema that a place of the data has to fit, choosing among kinds by what is written there. */
export function schemaAt(schema: z.ZodType, path: KeyPath, data: unknown): z.ZodType | undefined {
  let here: z.ZodType | undefined = chosen(schema, data)
  let value = data
  for (const step of path) {
    const inside = here && insideOf(here)
    value = valueAt(value, [step])
    const next = inside?.shape?.[String(step)] ?? inside?.element ?? inside?.valueType
    here = next && chosen(next, value)
  }
  return here
}

/** The keys that may stand at a place. */
export function keysAt(schema: z.ZodType, path: KeyPath, data: unknown): readonly string[] {
  const here = schemaAt(schema, path, data)
  return Object.keys((here && insideOf(here).shape) ?? {})
}

export function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => (isRecord(value) ? value[String(step)] : undefined), data)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function insideOf(schema: z.ZodType): Inside {
  return schema.def
}

/** Looks through lazy, optional and default; of several kinds takes the one that is written. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const { type, getter, innerType, options, discriminator } = insideOf(schema)
  if (type === 'lazy' && getter) return chosen(getter(), value)
  if (innerType) return chosen(innerType, value)
  if (!options || discriminator === undefined) return schema
  const written = valueAt(value, [discriminator])
  const option = options.find((o) => {
    const kind = insideOf(o).shape?.[discriminator]
    return kind !== undefined && insideOf(kind).values?.includes(written) === true
  })
  return option && chosen(option, value)
}
