import { quantitySchema } from '@yinyu/rules'
import type { z } from 'zod'

/** What a place of a policy takes, read off its schema: the forms follow the vocabulary by themselves. */
export type FormOf =
  | { readonly form: 'kinds'; readonly options: ReadonlyMap<string, z.ZodType> }
  | { readonly form: 'group'; readonly fields: readonly FieldOf[] }
  | { readonly form: 'list'; readonly element: z.ZodType }
  | { readonly form: 'table'; readonly value: z.ZodType }
  | { readonly form: 'quantity' }
  | { readonly form: 'words'; readonly words: readonly string[] }
  | { readonly form: 'number' }
  | { readonly form: 'points' }
  | { readonly form: 'text'; readonly format: string | undefined }

export interface FieldOf {
  readonly key: string
  readonly schema: z.ZodType
  readonly need: 'required' | 'optional'
}

/** The inside of a zod schema, as far as policies use it. */
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
  readonly entries?: Readonly<Record<string, string>>
  readonly format?: string
}

export function formOf(schema: z.ZodType): FormOf {
  if (schema === quantitySchema) return { form: 'quantity' }
  const inside = insideOf(schema)
  if (inside.type === 'lazy' && inside.getter) return formOf(inside.getter())
  if (inside.innerType) return formOf(inside.innerType)
  switch (inside.type) {
    case 'union':
      return inside.discriminator === undefined
        ? { form: 'points' }
        : { form: 'kinds', options: kindsOf(inside) }
    case 'object':
      return { form: 'group', fields: fieldsOf(inside.shape ?? {}) }
    case 'array':
      return { form: 'list', element: inside.element ?? schema }
    case 'record':
      return { form: 'table', value: inside.valueType ?? schema }
    case 'enum':
      return { form: 'words', words: Object.keys(inside.entries ?? {}) }
    case 'number':
      return { form: 'number' }
    default:
      return { form: 'text', format: formatOf(schema) }
  }
}

/** The fields of an object, without the word that says of which kind it is. */
function fieldsOf(shape: Readonly<Record<string, z.ZodType>>): readonly FieldOf[] {
  return Object.entries(shape)
    .filter(([, schema]) => insideOf(schema).type !== 'literal')
    .map(([key, schema]) => ({
      key,
      schema,
      need: ['optional', 'default'].includes(insideOf(schema).type) ? 'optional' : 'required',
    }))
}

function kindsOf({ options = [] }: Inside): ReadonlyMap<string, z.ZodType> {
  return new Map(
    options.flatMap((option) => {
      const kind = insideOf(option).shape?.['kind']
      const word = kind && insideOf(kind).values?.[0]
      return typeof word === 'string' ? [[word, option] as const] : []
    }),
  )
}

function formatOf(schema: z.ZodType): string | undefined {
  return insideOf(schema).format
}

function insideOf(schema: z.ZodType): Inside {
  return schema.def
}
