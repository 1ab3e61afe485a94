import { z } from 'zod'
import { provenanceShape } from '../provenance.ts'
import { purposes } from '../scene.ts'

/** What every condition may carry besides its kind: identity, clause, source, and the purpose it is for. */
export const conditionShape = {
  /** The official or agreed mark, for example `Z26-2b`. */
  id: z.string().optional(),
  title: z.string().optional(),
  /** Only tested for this purpose; for both when absent. */
  for: z.enum(purposes).optional(),
  ...provenanceShape,
}
const common = z.object(conditionShape)

/** Fields shared by every condition. */
export type ConditionCommon = z.infer<typeof common>

export type { Condition } from '../vocabulary.ts'
