import { z } from 'zod'
import { documentSchema, provenanceShape } from './provenance.ts'
import { purposes } from './scene.ts'
import { conditionSchema } from './vocabulary.ts'

/** What a 办事指南 says besides the conditions; only what a source attests. */
export const guideSchema = z.strictObject({
  /** 认定或受理部门. */
  authority: z.string().optional(),
  validity: z.string().optional(),
  window: z.string().optional(),
  fee: z.string().optional(),
  where: z.string().optional(),
  steps: z.array(z.string()).default([]),
  papers: z.array(z.string()).default([]),
  duties: z.array(z.string()).default([]),
  contact: z.string().optional(),
  ...provenanceShape,
})
export type Guide = z.infer<typeof guideSchema>

const validitySchema = z.strictObject({
  purpose: z.enum(purposes),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  /** Why these days, where the source does not simply state them. */
  note: z.string().optional(),
  tag: provenanceShape.tag,
})

/** One version of a standard: valid for a purpose between two days, never beyond. */
export const standardVersionSchema = z.strictObject({
  version: z.string(),
  inForce: z.array(validitySchema).min(1),
  document: documentSchema,
  summary: z.string(),
  guide: guideSchema.optional(),
  /** 门槛, the common gates; the verdict is the conjunction of gates and conditions. */
  gates: z.array(conditionSchema).default([]),
  conditions: z.array(conditionSchema).min(1),
})
export type StandardVersion = z.infer<typeof standardVersionSchema>

/** A standard (标准): what a firm must be to carry a title or belong to a class. */
export const standardSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  level: z.enum(['国家', '省', '市', '县']),
  /** Its place on the ladder (梯度), the lowest 1; absent for what is not a rung. */
  rung: z.int().positive().optional(),
  /** The flag indicator that says a firm holds the title. */
  grants: z.string().optional(),
  /** Region it applies to; the whole country when absent. */
  region: z.string().optional(),
  about: z.string(),
  versions: z.array(standardVersionSchema).min(1),
})
export type Standard = z.infer<typeof standardSchema>
