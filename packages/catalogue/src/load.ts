import { posix } from 'node:path'
import type { CaseFolder, Catalogue } from './catalogue.ts'
import { wholeCases } from './case-file.ts'
import { checkCaseOutcomes } from './checks/case-outcomes.ts'
import { checkContent } from './check-content.ts'
import { readContent, type Content, type Loaded } from './content.ts'
import { readContentFiles } from './content-files.ts'
import type { Fault } from './fault.ts'

/** What was found in the content folder. With faults the catalogue holds only what could be read: do not judge by it. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue
  readonly cases: readonly CaseFolder[]
  readonly faults: readonly Fault[]
}

/** Loads and checks the content folder. Nothing but this file reads rules from disk. */
export function loadCatalogue(contentFolder: string): LoadedCatalogue {
  return load(contentFolder).loaded
}

/**
 * Loads the content folder and runs the cases of its standards and policies too. For those who write content: a
 * server judges by what they have let pass, and need not run a thousand cases at every start.
 */
export function loadAndRunCases(contentFolder: string): LoadedCatalogue {
  const { content, loaded } = load(contentFolder)
  // What comes out of a faulty rule says nothing about its cases.
  if (loaded.faults.length > 0) return loaded
  const failing = checkCaseOutcomes(content, loaded.catalogue, loaded.cases)
  return { ...loaded, faults: failing.toSorted(byPlace) }
}

function load(contentFolder: string): { content: Content; loaded: LoadedCatalogue } {
  const { files, faults } = readContentFiles(contentFolder)
  const { content, faults: ownFaults } = readContent(files)
  const all = [...faults, ...ownFaults, ...checkContent(content)].toSorted(byPlace)
  return { content, loaded: { catalogue: catalogueOf(content), cases: caseFoldersOf(content), faults: all } }
}

function catalogueOf(content: Content): Catalogue {
  return {
    indicators: content.indicators.map(({ value }) => value).toSorted(byId),
    standards: content.standards.map(filed).toSorted(byId),
    policies: content.policies.map(filed).toSorted(byId),
    relations: content.relations.map(({ value }) => value).toSorted(byId),
    reserveSources: content.reserveSources.map(({ value }) => value).toSorted((a, b) => a.order - b.order),
    sources: content.sources.flatMap(({ value }) => value),
    regions: content.regions,
    industries: content.industries,
  }
}

function caseFoldersOf(content: Content): readonly CaseFolder[] {
  const subjects = [
    ...content.standards.map((standard) => ({ ...filed(standard), about: 'standard' as const })),
    ...content.policies.map((policy) => ({ ...filed(policy), about: 'policy' as const })),
  ]
  return content.cases.flatMap(({ file, value }) => {
    const path = posix.dirname(file)
    return subjects
      .filter((s) => s.path === path)
      .map(({ about, id }) => ({ path, about, id, cases: wholeCases(value) }))
  })
}

function filed<T extends object>({ file, value }: Loaded<T>): T & { path: string } {
  return { ...value, path: posix.dirname(file) }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || (a.key < b.key ? -1 : 1)
}
