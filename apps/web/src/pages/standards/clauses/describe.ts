import {
  forPurpose,
  sayConditionFor,
  type Condition,
  type Definitions,
  type Occasion,
  type Provenance,
  type Purpose,
} from '@yinyu/rules'

export type ScoredCondition = Condition & { kind: 'scored' }
export type SizedCondition = Condition & { kind: 'sized' }

/** A condition as a reader of the guide meets it: a sentence, or a lead with parts below it. */
export interface Described {
  /** The official or agreed mark, such as `Z26-2b`; marks of our own are not shown. */
  readonly mark: string | undefined
  readonly title: string | undefined
  readonly words: string
  /** Only asked of a 新申请 or of a 复核. */
  readonly only: Purpose | undefined
  readonly provenance: Provenance
  readonly parts: readonly Described[]
  /** Readings are numbered and named, since a reader must be able to speak of them. */
  readonly readings: readonly { readonly title: string; readonly described: Described }[]
  readonly table: ScoredCondition | SizedCondition | undefined
  /** Standards that the condition refers to, for a link. */
  readonly standards: readonly string[]
}

const OFFICIAL_MARK = /^[A-Z]\d/

/** Puts a condition into words without any firm. */
export function describe(condition: Condition, definitions: Definitions, occasion: Occasion): Described {
  const { id, title, clause, tag, sources, note } = condition
  return {
    mark: id !== undefined && OFFICIAL_MARK.test(id) ? id : undefined,
    title,
    words: wordsOf(condition, definitions, occasion),
    only: condition.for,
    provenance: { clause, tag, sources, note },
    parts: partsOf(condition, occasion).map((part) => describe(part, definitions, occasion)),
    readings: (condition.kind === 'readings' ? condition.readings : []).map((reading) => ({
      title: reading.title,
      described: describe(reading.when, definitions, occasion),
    })),
    table: condition.kind === 'scored' || condition.kind === 'sized' ? condition : undefined,
    standards: standardsOf(condition, definitions),
  }
}

function wordsOf(condition: Condition, definitions: Definitions, occasion: Occasion): string {
  const parts = partsOf(condition, occasion)
  if (condition.kind === 'readings') return condition.question
  if (parts.length === 0) return sayConditionFor(definitions, condition, occasion)
  if (parts.length === 1) return ''
  if (condition.kind === 'any') return '下列各项满足一项即可：'
  if (condition.kind === 'at-least-n-of') return `下列各项至少满足 ${condition.n} 项：`
  return '下列各项须同时满足：'
}

/** What is set out line by line. Leaves have none. */
function partsOf(condition: Condition, occasion: Occasion): readonly Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return forPurpose(condition.of, occasion)
  if (condition.kind === 'at-least-n-of') return condition.of
  if (condition.kind !== 'each-of-last-years' || condition.of.kind !== 'all') return []
  // `each year (A and B)` reads better as `each year A` and `each year B`.
  return condition.of.of.map((of): Condition => ({ kind: 'each-of-last-years', years: condition.years, of }))
}

function standardsOf(condition: Condition, definitions: Definitions): readonly string[] {
  if (condition.kind === 'meets') return [condition.standard]
  if (condition.kind !== 'holds-title') return []
  return definitions.standards
    .filter((standard) => standard.grants !== undefined && condition.titles.includes(standard.grants))
    .map((standard) => standard.id)
}
