import { listPublishedPolicies } from '@yinyu/contract'
import { definitionsData } from 'virtual:definitions'
import { policySchema, type Definitions, type Policy, type RelationBook, type Standard } from '@yinyu/rules'
import { useSyncExternalStore } from 'react'
import type { SourceData } from '../../build/content-data.ts'
import { call } from './call.ts'

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
const relationBook = { relations: definitionsData.relations, indicators }
const sources = new Map(definitionsData.sources.map((source) => [source.code, source]))
const standards = new Map(definitionsData.standards.map((standard) => [standard.id, standard]))

function libraryWith(policies: readonly Policy[]): Library {
  return {
    definitions: { indicators, standards: definitionsData.standards, policies },
    relationBook,
    sources,
    byId: { standards, policies: new Map(policies.map((policy) => [policy.id, policy])) },
  }
}

let library = libraryWith(definitionsData.policies)
const readers = new Set<() => void>()

/** The definitions built into the page, with what is published at this place; another object only when that changes. */
export function useDefinitions(): Library {
  return useSyncExternalStore(listen, now, now)
}

/** Takes in what is published at this place. Without a server, or before it answers, the built-in content holds. */
export async function fetchPublished(): Promise<void> {
  const told = await call(listPublishedPolicies).catch(() => undefined)
  if (told === undefined) return
  const policies = joinPolicies(
    definitionsData.policies,
    told.policies.flatMap((each) => policySchema.safeParse(each).data ?? []),
  )
  if (policies === library.definitions.policies) return
  library = libraryWith(policies)
  for (const tell of readers) tell()
}

/** Of each number what is published here, else what is built in, in the order of numbers. */
function joinPolicies(builtIn: readonly Policy[], published: readonly Policy[]): readonly Policy[] {
  if (published.length === 0) return builtIn
  const here = new Set(published.map(({ id }) => id))
  return [...builtIn.filter(({ id }) => !here.has(id)), ...published].toSorted(
    (a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
  )
}

function listen(tell: () => void): () => void {
  readers.add(tell)
  return () => void readers.delete(tell)
}

function now(): Library {
  return library
}
