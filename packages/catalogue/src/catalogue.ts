import { z } from 'zod'
import type { Definitions, Indicator, Policy, RelationBook, Standard } from '@yinyu/rules'
import type { Case } from './case-file.ts'
import type { RelationFile } from './relation-file.ts'
import type { ReserveSource } from './reserve-source.ts'

/** The register of sources: a code, what it stands for, where it is. */
export const sourcesSchema = z.array(
  z.strictObject({ code: z.string().min(1), title: z.string().min(1), url: z.url().optional() }),
)
export type Source = z.infer<typeof sourcesSchema>[number]

export interface Region {
  readonly code: string
  readonly name: string
}

export interface Industry {
  readonly code: string
  readonly name: string
  /** The letter it belongs to. */
  readonly section: string
  /** 1 section, 2 division, 3 group, 4 class. */
  readonly level: number
}

/** Folder below the content folder, for example `policies/350500/equipment-upgrade`. */
export interface Filed {
  readonly path: string
}

/** Everything the departments have written, validated, in a fixed order; plain data. */
export interface Catalogue {
  readonly indicators: readonly Indicator[]
  readonly standards: readonly (Standard & Filed)[]
  readonly policies: readonly (Policy & Filed)[]
  /** What facts of one firm keep among themselves, each with its cases. */
  readonly relations: readonly RelationFile[]
  /** Where candidates of the reserve base come from, in the order in which people go through them. */
  readonly reserveSources: readonly ReserveSource[]
  readonly sources: readonly Source[]
  readonly regions: readonly Region[]
  readonly industries: readonly Industry[]
}

/** The cases of one standard or policy. */
export interface CaseFolder extends Filed {
  readonly about: 'standard' | 'policy'
  /** Id of the standard or policy in the same folder. */
  readonly id: string
  /** Each with all its facts, the shared ones included. */
  readonly cases: readonly Case[]
}

/** What the rules judge by. */
export function definitionsOf(catalogue: Catalogue): Definitions {
  return {
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
    standards: catalogue.standards,
    policies: catalogue.policies,
  }
}

/** What contradictions are found by. */
export function relationBookOf({ relations, indicators }: Catalogue): RelationBook {
  return { relations, indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])) }
}
