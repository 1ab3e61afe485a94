import {
  needsConfirmation,
  sourceTags,
  type Condition,
  type Policy,
  type SourceTag,
  type Standard,
} from '@yinyu/rules'
import type { CaseFolder, Catalogue } from './catalogue.ts'
import { orphanIndicators } from './orphan-indicators.ts'
import { visitsOfPolicy, visitsOfStandard } from './rules-of.ts'
import type { Visit } from './walk-rule.ts'

/** So many of so many. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** One kind of content on the card. */
export interface KindReport {
  readonly kind: 'standard' | 'policy'
  readonly items: number
  /** Conditions that can be traced to a clause, and to a tag. */
  readonly withClause: Share
  readonly withTag: Share
  readonly conditionsByTag: Readonly<Record<SourceTag | 'none', number>>
  /** Items that have a case of each verdict. */
  readonly withAllCases: Share
  readonly cases: Readonly<Record<'met' | 'unmet' | 'unknown', number>>
  /** 待核实: ids whose document, amount or any condition is attested too weakly to decide. */
  readonly needConfirmation: readonly string[]
}

/** The relations on the card; each has cases of all three verdicts, or it is a fault. */
export interface RelationReport {
  readonly items: number
  readonly cases: number
  /** Ids of relations that rest on no document, or on one that is attested too weakly. */
  readonly needConfirmation: readonly string[]
}

/** The state of the content (体检表). */
export interface ReportCard {
  readonly indicators: {
    readonly items: number
    readonly withSource: Share
    readonly orphans: readonly string[]
  }
  readonly kinds: readonly KindReport[]
  readonly relations: RelationReport
  /** Policies that are listed but cannot be computed: no amount is known, or every condition is left to a person. */
  readonly registerOnly: readonly string[]
  readonly sources: number
}

/** Counts what the content has and what it still lacks. */
export function reportCard(catalogue: Catalogue, cases: readonly CaseFolder[]): ReportCard {
  const { indicators, standards, policies, relations, sources } = catalogue
  return {
    indicators: {
      items: indicators.length,
      withSource: share(indicators, ({ source }) => source !== undefined),
      orphans: orphanIndicators(catalogue),
    },
    kinds: [
      kindReport('standard', standards, cases, visitsOfStandard, tagsOfStandard),
      kindReport('policy', policies, cases, visitsOfPolicy, tagsOfPolicy),
    ],
    relations: {
      items: relations.length,
      cases: relations.flatMap(({ cases: own }) => own).length,
      needConfirmation: relations.filter(({ tag }) => needsConfirmation(tag)).map(({ id }) => id),
    },
    registerOnly: policies.filter(isRegisterOnly).map(({ id }) => id),
    sources: sources.length,
  }
}

function kindReport<T extends { readonly id: string }>(
  kind: KindReport['kind'],
  items: readonly T[],
  folders: readonly CaseFolder[],
  visits: (item: T) => readonly Visit[],
  tagsOf: (item: T) => readonly (SourceTag | undefined)[],
): KindReport {
  const leaves = items.flatMap(visits).flatMap(leafOf)
  const own = folders.filter(({ about }) => about === kind)
  const verdicts = own.map((folder) => ({
    id: folder.id,
    found: folder.cases.flatMap((one) => one.expect.verdict ?? []),
  }))
  const count = (verdict: string) =>
    verdicts.flatMap(({ found }) => found).filter((v) => v === verdict).length
  return {
    kind,
    items: items.length,
    withClause: share(leaves, ({ clause }) => clause),
    withTag: share(leaves, ({ tag }) => tag !== undefined),
    conditionsByTag: countTags(leaves.map(({ tag }) => tag)),
    withAllCases: share(
      items,
      ({ id }) => new Set(verdicts.filter((v) => v.id === id).flatMap(({ found }) => found)).size === 3,
    ),
    cases: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
    needConfirmation: items
      .filter((item) =>
        [
          ...tagsOf(item),
          ...visits(item)
            .flatMap(leafOf)
            .map(({ tag }) => tag),
        ].some(needsConfirmation),
      )
      .map(({ id }) => id),
  }
}

function leafOf(visit: Visit): readonly { clause: boolean; tag: SourceTag | undefined }[] {
  return visit.at === 'condition' && visit.isLeaf ? [visit.inherited] : []
}

function tagsOfStandard({ versions }: Standard): readonly SourceTag[] {
  return versions.map(({ document }) => document.tag)
}

function tagsOfPolicy({ document, givesTag }: Policy): readonly SourceTag[] {
  return [givesTag ?? document.tag]
}

function isRegisterOnly(policy: Policy): boolean {
  return policy.gives.kind === 'not-known' || policy.who.every(isLeftToPerson)
}

function isLeftToPerson(condition: Condition): boolean {
  return condition.kind === 'judged' && condition.indicator === undefined
}

function countTags(tags: readonly (SourceTag | undefined)[]): Record<SourceTag | 'none', number> {
  const counted = [...sourceTags, undefined].map((tag) => [
    tag ?? 'none',
    tags.filter((t) => t === tag).length,
  ])
  return Object.fromEntries(counted) as Record<SourceTag | 'none', number>
}

function share<T>(items: readonly T[], has: (item: T) => boolean): Share {
  return { count: items.filter(has).length, of: items.length }
}
