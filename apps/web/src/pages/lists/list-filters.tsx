import { growthFilter, titleKinds, titleNames, type GrowthFilter } from '@yinyu/contract'
import { Button } from '../../ui/button.tsx'
import { FilterBox } from '../../ui/filter-box.tsx'
import { ChoiceField } from '../../ui/labelled-field.tsx'
import { PlaceFields } from '../registry/place-fields.tsx'
import type { MoreFilter } from './lists-address.ts'
import { strings } from './strings.ts'

interface Props {
  readonly filter: GrowthFilter
  readonly onRefine: (more: MoreFilter) => void
}

/** Our own convention: how far ahead one may look for titles that end. */
const DAYS = [30, 60, 90, 180, 366] as const
const USUAL_DAYS = 90

/** What a list is narrowed by. */
export function ListFilters(props: Props) {
  const { rule: _, list: __, ...rest } = props.filter
  const count = Object.values(rest).filter((each) => each !== undefined).length
  const clear = () => props.onRefine(Object.fromEntries(Object.keys(rest).map((name) => [name, undefined])))
  return (
    <>
      <FilterBox count={count}>
        <PlaceFields {...props} />
        <Choice {...props} name="size" label={strings.size} words={strings.sizes} />
        <Choice
          {...props}
          name="title"
          label={strings.titleField}
          words={Object.fromEntries(titleKinds.map((kind) => [kind, titleNames[kind]]))}
        />
        <Choice {...props} name="chain" label={strings.chain} words={strings.chains} />
        <Choice {...props} name="task" label={strings.task} words={strings.taskWords} />
        {(props.filter.list === 'nearly' || props.filter.list === 'falling') && (
          <Choice {...props} name="help" label={strings.help} words={strings.helps} />
        )}
        {props.filter.list === 'due' && <Due {...props} />}
      </FilterBox>
      {count > 0 && (
        <p>
          <Button look="link" onClick={clear}>
            {strings.clear}
          </Button>
        </p>
      )}
    </>
  )
}

function Due(props: Props) {
  return (
    <>
      <Choice {...props} name="duty" label={strings.duty} words={strings.duties} />
      <ChoiceField
        label={strings.within}
        value={String(props.filter.dueWithin ?? USUAL_DAYS)}
        choices={DAYS.map((days) => [String(days), strings.days(days)])}
        onChange={(word) =>
          props.onRefine({ dueWithin: Number(word) === USUAL_DAYS ? undefined : Number(word) })
        }
      />
    </>
  )
}

type Word = 'size' | 'title' | 'chain' | 'task' | 'help' | 'duty'

function Choice({
  name,
  label,
  words,
  filter,
  onRefine,
}: Props & { name: Word; label: string; words: Readonly<Record<string, string>> }) {
  return (
    <ChoiceField
      label={label}
      value={filter[name] ?? ''}
      any={strings.any}
      choices={Object.entries(words)}
      onChange={(word) => onRefine({ [name]: read(name, word) })}
    />
  )
}

/** A word of a list as the filter knows it; none when it is the empty choice. */
function read<Name extends Word>(name: Name, word: string): GrowthFilter[Name] | undefined {
  const found = growthFilter.shape[name].safeParse(word === '' ? undefined : word)
  return found.data as GrowthFilter[Name] | undefined
}
