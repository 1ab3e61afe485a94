import { loadCatalogue } from '@yinyu/catalogue'
import type { DefinitionsData, PlacesData } from './content-data.ts'

export interface Content {
  readonly definitions: DefinitionsData
  readonly places: PlacesData
  /** What is wrong with the content, each told so that its author can mend it. */
  readonly faults: readonly string[]
}

/** Reads the content folder through the catalogue and keeps what the page needs. */
export function readContent(folder: string): Content {
  const { catalogue, faults } = loadCatalogue(folder)
  const { indicators, standards, policies, sources, regions, industries } = catalogue
  // Their cases have been run by now; the page has no use for them.
  const relations = catalogue.relations.map((relation) => ({ ...relation, cases: undefined }))
  return {
    definitions: { indicators, standards, policies, relations, sources },
    places: {
      regions: regions.map(({ code, name }) => [code, name]),
      industries: industries.map(({ code, name }) => [code, name]),
    },
    faults: faults.map(({ message }) => message),
  }
}
