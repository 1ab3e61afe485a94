import { useMe } from '../../app/use-me.ts'
import { RegionCascade } from '../../ui/region-cascade.tsx'
import { IndustryField } from './industry-field.tsx'
import { strings } from './strings.ts'

interface Asked {
  readonly region?: string | undefined
  readonly industry?: string | undefined
}

/** Where an enterprise sits, within the own region, and what it does; `undefined` asks no more. */
export function PlaceFields({
  filter,
  onRefine,
}: {
  filter: Asked
  onRefine: (
    more: { readonly region: string | undefined } | { readonly industry: string | undefined },
  ) => void
}) {
  const { me } = useMe()
  return (
    <>
      <RegionCascade
        label={strings.region}
        top={me?.post?.region ?? '100000'}
        value={filter.region ?? ''}
        onChange={(region) => onRefine({ region: region === '' ? undefined : region })}
      />
      <IndustryField
        value={filter.industry ?? ''}
        onChange={(industry) => onRefine({ industry: industry === '' ? undefined : industry })}
      />
    </>
  )
}
