import type { IsoDate } from '@yinyu/kernel'

/** `staff@2025` for a yearly indicator, `region` for one that holds now. */
export type FactKey = string

/**
 * What one fact says. Numbers are whole: money in fen, counts as they are, scores in millionths,
 * ratios in millionths of a millionth (see `decimalsOf`), so that nothing is ever rounded.
 */
export type FactValue = number | string | boolean

/** Where a fact comes from; shown beside every number. */
export interface FactSource {
  /** 来源, for example 企业自填 or 市场监管登记. */
  readonly name: string
  /** The day on which it was known. */
  readonly knownOn?: IsoDate | undefined
}

export interface Fact {
  readonly value: FactValue
  readonly source?: FactSource | undefined
}

/** The facts of one subject. A key that is absent is an unknown fact. */
export type Facts = ReadonlyMap<FactKey, Fact>

/** Builds the key of an indicator, with its year where it has one. */
export function factKey(indicator: string, year?: number): FactKey {
  return year === undefined ? indicator : `${indicator}@${year}`
}

/** Splits `staff@2025` into its indicator and year. */
export function splitFactKey(key: FactKey): { indicator: string; year: number | undefined } {
  const [indicator = '', year] = key.split('@')
  return { indicator, year: year === undefined ? undefined : Number(year) }
}
