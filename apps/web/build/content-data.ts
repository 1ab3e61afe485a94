import type { Indicator, Policy, Relation, Standard } from '@yinyu/rules'

/** One entry of the source register. */
export interface SourceData {
  readonly code: string
  readonly title: string
  readonly url?: string | undefined
}

/** What `virtual:definitions` carries: plain data, already validated. */
export interface DefinitionsData {
  readonly indicators: readonly Indicator[]
  readonly standards: readonly Standard[]
  readonly policies: readonly Policy[]
  /** What facts of one firm keep among themselves. */
  readonly relations: readonly Relation[]
  readonly sources: readonly SourceData[]
}

/** What `virtual:places` carries: pairs of code and name, in the order of the codes. */
export interface PlacesData {
  readonly regions: readonly (readonly [code: string, name: string])[]
  readonly industries: readonly (readonly [code: string, name: string])[]
}
