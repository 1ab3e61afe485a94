import { z } from 'zod'
import { provenanceShape, sourceTags } from '@yinyu/rules'

/** A column that a list of this source has beside code and name, by its own title or others that offices use. */
const listDetailSchema = z.strictObject({
  title: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  needed: z.boolean().default(false),
})

/**
 * One file of `reserve-sources/`: where candidates of the reserve base (后备企业库) come from. A standard is answered by
 * the newest run, a title is looked up among those registered, a list is uploaded; a source may have a title and a list.
 */
export const reserveSourceSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: z.string().min(1),
    /** Its place among the sources, as people go through them. */
    order: z.int().min(1),
    about: z.string().min(1),
    /** Id of the standard whose verdict finds the firm. */
    standard: z.string().optional(),
    /** Id of the standard whose title the firm holds today. */
    holds: z.string().optional(),
    list: z.strictObject({ details: z.array(listDetailSchema) }).optional(),
    /** 主动发现机制 of the 2026 measures. */
    discovery: z.literal(true).optional(),
    ...provenanceShape,
    clause: z.string().min(1),
    tag: z.enum(sourceTags),
  })
  .refine(
    ({ standard, holds, list }) => standard !== undefined || holds !== undefined || list !== undefined,
    {
      error: '请写明来源是 standard、holds 还是 list',
    },
  )
export type ReserveSource = z.infer<typeof reserveSourceSchema>
