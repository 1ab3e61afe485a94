import type { Change } from './good-content.ts'

/** Bad content and the one fault that must be found in it. */
export interface FaultExample {
  readonly why: string
  readonly changes: readonly Change[]
  readonly file: string
  readonly key: string
}

export const standard = 'standards/national/demo/standard.yaml'
export const standardCases = 'standards/national/demo/cases.yaml'
export const policy = 'policies/350500/equipment/policy.yaml'
export const policyCases = 'policies/350500/equipment/cases.yaml'
export const relation = 'contradictions/rd-in-revenue.yaml'
export const disagree = 'contradictions/sources-disagree.yaml'
export const revenue = 'indicators/revenue.yaml'
export const institution = 'indicators/institution.yaml'
export const extra = 'indicators/extra.yaml'
export const item = (n: number) => `versions[0].conditions[0].items[${n}].points`
export const condition = (n: number) => `versions[1].conditions[${n}]`

/** One piece of text replaced in good content. */
export const swap = (
  why: string,
  file: string,
  [from, to]: readonly [string, string],
  key: string,
): FaultExample => ({
  why,
  changes: [{ file, from, to }],
  file,
  key,
})

/** One file more than in good content, or another text for one that is there; null takes it away. */
export const whole = (why: string, file: string, text: string | null, key = ''): FaultExample => ({
  why,
  changes: [{ file, text }],
  file,
  key,
})

export const formula = (kind: string, written: string, period = 'year') =>
  `id: extra\ntitle: 另一个\nkind: ${kind}\nperiod: ${period}\ngroup: 经营\nmeaning: 另一个。\nformula: ${written}\n`
