import { registryFilter, standings, titleKinds, titleNames, type RegistryFilter } from '@yinyu/contract'
import { useId } from 'react'
import { useMe } from '../../app/use-me.ts'
import { FilterBox } from '../../ui/filter-box.tsx'
import { ChoiceField, Field } from '../../ui/labelled-field.tsx'
import { PlaceFields } from './place-fields.tsx'
import { standingAsked } from './standing.ts'
import { strings } from './strings.ts'

/** What a field hands up: words of a filter, `undefined` where it asks no more. */
export type Refine = (more: {
  readonly [Name in keyof RegistryFilter]: RegistryFilter[Name] | undefined
}) => void

interface Props {
  readonly filter: RegistryFilter
  readonly onRefine: Refine
}

/** The oldest titles of the ladder. */
const FIRST_YEAR = 2008

/** What the list is narrowed by. */
export function Filters(props: Props) {
  const { find: _, ...rest } = props.filter
  return (
    <FilterBox count={Object.keys(rest).length}>
      <PlaceFields {...props} />
      <TitleFields {...props} />
      <OtherFields {...props} />
      <p className="filters-note small quiet">{strings.standingNote}</p>
    </FilterBox>
  )
}

function TitleFields({ filter, onRefine }: Props) {
  const month = useId()
  return (
    <>
      <ChoiceField
        label={strings.titleField}
        value={filter.title ?? ''}
        any={strings.any}
        choices={titleKinds.map((kind) => [kind, titleNames[kind]])}
        onChange={(word) => onRefine({ title: read('title', word) })}
      />
      <ChoiceField
        label={strings.standing}
        value={standingAsked(filter) ?? ''}
        any={strings.any}
        choices={Object.entries(standings)}
        onChange={(word) => onRefine({ standing: read('standing', word) })}
      />
      <ChoiceField
        label={strings.grantedIn}
        value={String(filter.grantedIn ?? '')}
        any={strings.any}
        choices={useYears().map((year) => [String(year), strings.year(year)])}
        onChange={(word) => onRefine({ grantedIn: word === '' ? undefined : Number(word) })}
      />
      <Field label={strings.dueIn} id={month}>
        <input
          id={month}
          type="month"
          value={filter.dueIn ?? ''}
          onChange={({ target }) => onRefine({ dueIn: read('dueIn', target.value) })}
        />
      </Field>
    </>
  )
}

function OtherFields({ filter, onRefine }: Props) {
  return (
    <>
      <ChoiceField
        label={strings.updatesField}
        value={filter.updates ?? ''}
        any={strings.any}
        choices={Object.entries(strings.updates)}
        onChange={(word) => onRefine({ updates: read('updates', word) })}
      />
      <ChoiceField
        label={strings.state}
        value={filter.state ?? ''}
        any={strings.any}
        choices={Object.entries(strings.states)}
        onChange={(word) => onRefine({ state: read('state', word) })}
      />
    </>
  )
}

/** A word of a list as the filter knows it; none when it is the empty choice. */
function read<Name extends keyof RegistryFilter>(name: Name, word: string): RegistryFilter[Name] | undefined {
  const { data } = registryFilter.safeParse({ [name]: word })
  return data?.[name]
}

/** This year first. */
function useYears(): readonly number[] {
  const { today } = useMe()
  const last = Number((today ?? String(FIRST_YEAR)).slice(0, 4))
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i)
}
