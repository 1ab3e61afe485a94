import { z } from 'zod'

/**
 * How well a clause is attested: O official page, R repost, S2 two secondary sources, SEED seed paper,
 * S1 one secondary source, MEM memory, CONFLICT sources disagree.
 */
export const sourceTags = ['O', 'R', 'S2', 'SEED', 'S1', 'MEM', 'CONFLICT'] as const
export type SourceTag = (typeof sourceTags)[number]

/** 依据: the clause a condition encodes, how well attested, and by whom. */
export const provenanceShape = {
  /** 条款, as one would quote it. */
  clause: z.string().min(1).optional(),
  tag: z.enum(sourceTags).optional(),
  /** Codes of the source register, or addresses. */
  sources: z.array(z.string()).optional(),
  /** What a reader should know about this clause, in Chinese. */
  note: z.string().optional(),
}
export const provenanceSchema = z.strictObject(provenanceShape)
export type Provenance = z.infer<typeof provenanceSchema>

/** 待核实: shown so, and never decides money by itself. */
export function needsConfirmation(tag: SourceTag | undefined): boolean {
  return tag === undefined || tag === 'S1' || tag === 'MEM' || tag === 'CONFLICT'
}

/** The document (文件) a standard or policy comes from. */
export const documentSchema = z.strictObject({
  title: z.string().min(1),
  number: z.string().optional(),
  issuer: z.string().optional(),
  issued: z.iso.date().optional(),
  url: z.url().optional(),
  tag: z.enum(sourceTags),
  sources: z.array(z.string()).min(1),
})
export type PolicyDocument = z.infer<typeof documentSchema>
