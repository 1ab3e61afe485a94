import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { strings } from '../strings.ts'
import { useOfficers } from '../use-lists.ts'

const words = strings.giving

/** To whom firms can be given, with how many each has in hand. */
export function OfficerField({
  label,
  value,
  without,
  onChange,
}: {
  label: string
  value: string
  /** Who has it already. */
  without?: string
  onChange: (account: string) => void
}) {
  const names = usePlaceNames()
  const { data, error } = useOfficers()
  const officers = data?.officers.filter(({ account }) => account !== without) ?? []
  if (error !== null) return <p role="alert">{sayRefusal(error)}</p>
  if (data !== undefined && officers.length === 0) return <p>{words.nobody}</p>
  return (
    <ChoiceField
      label={label}
      value={value}
      any={words.noOwner}
      choices={officers.map(({ account, personName, unit, region, open }) => [
        account,
        `${personName}（${sayRegion(region, names)} ${unit}，${words.inHand(open)}）`,
      ])}
      onChange={onChange}
    />
  )
}
