import { definitionsData } from 'virtual:definitions'
import type { Definitions, Policy, RelationBook, Standard } from '@yinyu/rules'
import type { SourceData } from '../../build/content-data.ts'

/** Everything the page knows before a firm says a word. */
export interface Library {
  readonly definitions: Definitions
  /** What contradictions in the answers are found by. */
  readonly relationBook: RelationBook
  /** The source register, by code. */
  readonly sources: ReadonlyMap<string, SourceData>
  readonly byId: {
    readonly standards: ReadonlyMap<string, Standard>
    readonly policies: ReadonlyMap<string, Policy>
  }
}

const indicators = new Map(definitionsData.indicators.map((indicator) => [indicator.id, indicator]))

const library: Library = {
  definitions: {
    indicators,
    standards: definitionsData.standards,
    policies: definitionsData.policies,
  },
  relationBook: { relations: definitionsData.relations, indicators },
  sources: new Map(definitionsData.sources.map((source) => [source.code, source])),
  byId: {
    standards: new Map(definitionsData.standards.map((standard) => [standard.id, standard])),
    policies: new Map(definitionsData.policies.map((policy) => [policy.id, policy])),
  },
}

/** The definitions built into the page; the same object for its whole life. */
export function useDefinitions(): Library {
  return library
}
