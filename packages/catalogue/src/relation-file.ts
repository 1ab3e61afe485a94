import { z } from 'zod'
import { relationSchemaWith, sourceKinds } from '@yinyu/rules'
import { caseFactsSchema } from './case-file.ts'

/** A case of a relation: what each source says, and what comes of it. Facts that are not written are not known. */
const relationCaseSchema = z.strictObject({
  name: z.string().min(1),
  register: caseFactsSchema.default({}),
  filing: caseFactsSchema.default({}),
  declaration: caseFactsSchema.default({}),
  /** `met` the facts fit, `unmet` they contradict each other, `unknown` nothing can be compared. */
  expect: z.enum(['met', 'unmet', 'unknown']),
  /** Whose word is the weaker in the contradiction. */
  weaker: z.enum(sourceKinds).optional(),
})
export type RelationCase = z.infer<typeof relationCaseSchema>

/** One file of `contradictions/`: a relation with its cases. */
export const relationFileSchema = relationSchemaWith({ cases: z.array(relationCaseSchema).min(1) })
export type RelationFile = z.infer<typeof relationFileSchema>
