import { standings, type RegistryFilter } from '@yinyu/contract'
import { sayIndustry, sayRegion, type PlaceNames } from '../../ui/place-names.ts'
import { titleName } from '../../ui/title-words.ts'
import { strings } from './strings.ts'

/** One word of a filter as it is shown, to be taken off with one press. */
export interface FilterChip {
  readonly name: keyof RegistryFilter
  readonly label: string
}

type Say = {
  readonly [Name in keyof RegistryFilter]-?: (
    value: NonNullable<RegistryFilter[Name]>,
    names: PlaceNames,
  ) => string
}

/** In the order in which the chips stand. */
const say: Say = {
  find: (words) => `搜“${words}”`,
  region: (code, names) => sayRegion(code, names),
  industry: (code, names) => `行业 ${sayIndustry(code, names)}`,
  title: (kind) => titleName(kind),
  standing: (standing) => standings[standing],
  grantedIn: (year) => `${year} 年认定`,
  dueIn: (month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月到期`,
  updates: (updates) => strings.updates[updates],
  state: (state) => strings.states[state],
}

/** The words of a filter that are said, in a fixed order. */
export function chipsOf(filter: RegistryFilter, names: PlaceNames): readonly FilterChip[] {
  return (Object.keys(say) as (keyof RegistryFilter)[]).flatMap((name) => {
    const label = labelOf(name, filter, names)
    return label === undefined ? [] : [{ name, label }]
  })
}

function labelOf(name: keyof RegistryFilter, filter: RegistryFilter, names: PlaceNames): string | undefined {
  const value = filter[name]
  // Each word is said by the function of its own name, which the type of the table has checked.
  const sayOne = say[name] as (value: unknown, names: PlaceNames) => string
  return value === undefined ? undefined : sayOne(value, names)
}
