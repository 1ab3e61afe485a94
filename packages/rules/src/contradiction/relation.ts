import { z } from 'zod'
import { equalsSum, equalsSumSchema, type EqualsSum } from './equals-sum.ts'
import { implies, impliesSchema, type Implies } from './implies.ts'
import { jump, jumpSchema, type Jump } from './jump.ts'
import { partOfWhole, partOfWholeSchema, type PartOfWhole } from './part-of-whole.ts'
import type { RelationKind } from './relation-kind.ts'
import { sourcesDisagree, sourcesDisagreeSchema, type SourcesDisagree } from './sources-disagree.ts'
import { yearOrder, yearOrderSchema, type YearOrder } from './year-order.ts'

/** A relation (事实关系) that facts of one firm keep, of a closed set of kinds. */
export type Relation = PartOfWhole | EqualsSum | SourcesDisagree | YearOrder | Jump | Implies

const kinds: { [K in Relation['kind']]: RelationKind<Extract<Relation, { kind: K }>> } = {
  'part-of-whole': partOfWhole,
  'equals-sum': equalsSum,
  'sources-disagree': sourcesDisagree,
  'year-order': yearOrder,
  jump,
  implies,
}

/** The kind that knows this relation. */
export function kindOfRelation<R extends Relation>(relation: R): RelationKind<R> {
  return kinds[relation.kind] as unknown as RelationKind<R>
}

/** The schema of a relation with keys added to every kind, such as its cases. */
export function relationSchemaWith<S extends z.ZodRawShape>(more: S) {
  return z.discriminatedUnion('kind', [
    partOfWholeSchema.extend(more),
    equalsSumSchema.extend(more),
    sourcesDisagreeSchema.extend(more),
    yearOrderSchema.extend(more),
    jumpSchema.extend(more),
    impliesSchema.extend(more),
  ])
}
