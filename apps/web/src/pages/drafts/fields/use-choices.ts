import { isNumeric, isTitle, type Indicator } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions, type Library } from '../../../app/definitions.ts'
import { sayIndustry, sayRegion, usePlaceNames, type PlaceNames } from '../../../ui/place-names.ts'
import type { Choice } from './find-words.ts'

/** What fields let one search for. */
export type Sought =
  | 'number'
  | 'flag'
  | 'judgement'
  | 'choice'
  | 'money'
  | 'days'
  | 'title'
  | 'standard'
  | 'policy'
  | 'region'
  | 'industry'

/** Which field searches for what, by its name and the kind it stands in; undefined for fields that are typed. */
export function soughtBy(key: string, within: string): Sought | undefined {
  if (key === 'indicator') {
    if (within === 'is-true' || within === 'is-false') return 'flag'
    if (within === 'judged') return 'judgement'
    return within === 'one-of' ? 'choice' : 'number'
  }
  if (key === 'of') return within === 'per-step' ? 'number' : 'money'
  if (key === 'principal' || key === 'received' || key === 'on') return 'money'
  if (key === 'days') return 'days'
  if (key === 'titles') return 'title'
  if (key === 'standard') return 'standard'
  if (key === 'excludes') return 'policy'
  if (key === 'regions' || key === 'in' || key === 'except') return within === 'sized' ? 'industry' : 'region'
  return key === 'industries' || key === 'unlisted' ? 'industry' : undefined
}

const FITS: Readonly<Record<string, (indicator: Indicator) => boolean>> = {
  number: ({ kind }) => isNumeric(kind),
  flag: ({ kind, formula }) => (kind === 'flag' || kind === 'judgement') && formula === undefined,
  judgement: ({ kind }) => kind === 'judgement' || kind === 'flag',
  choice: ({ kind }) => kind === 'choice',
  money: ({ kind }) => kind === 'money',
  days: ({ kind }) => kind === 'count',
  title: ({ kind, id }) => kind === 'flag' && isTitle(id),
}

/** Everything that can be chosen for what is sought. */
export function useChoices(sought: Sought): readonly Choice[] {
  const library = useDefinitions()
  const names = usePlaceNames()
  return useMemo(() => choicesOf(sought, library, names), [sought, library, names])
}

function choicesOf(sought: Sought, { definitions }: Library, names: PlaceNames): readonly Choice[] {
  switch (sought) {
    case 'standard':
      return definitions.standards.map(({ id, title, level }) => ({ value: id, title, beside: level }))
    case 'policy':
      return definitions.policies.map(({ id, title, region }) => ({ value: id, title, beside: region.named }))
    case 'region':
      return [...names.regions.keys()].map((code) => ({ value: code, title: sayRegion(code, names) }))
    case 'industry':
      return [...names.industries.keys()].map((code) => ({ value: code, title: sayIndustry(code, names) }))
    case 'number':
    case 'flag':
    case 'judgement':
    case 'choice':
    case 'money':
    case 'days':
    case 'title':
      return [...definitions.indicators.values()]
        .filter((indicator) => FITS[sought]?.(indicator))
        .map(({ id, title, group, unit, formula }) => ({
          value: id,
          title,
          beside: [group, unit, formula === undefined ? '' : '算出']
            .filter((part) => part !== '')
            .join(' · '),
        }))
  }
}
