import { Select } from 'antd'
import { memo, useState } from 'react'
import { today } from '../clock.ts'
import { findPlaces, type Place } from '../places.ts'
import { usePlaces } from '../use-places.ts'
import { strings } from '../strings.ts'
import type { FieldProps } from './field.ts'

/** A region or an industry, found by typing a part of its name or code. Long lists: drawn only when they change. */
export const PlaceField = memo(function PlaceField({ id, factKey, indicator, entry, change }: FieldProps) {
  const [typed, setTyped] = useState('')
  const kind = indicator.kind === 'region' ? 'regions' : 'industries'
  const { places, load } = usePlaces(kind, entry?.text)
  const shown = findPlaces(places, typed, entry?.text)
  return (
    <Select
      id={id}
      className="place-field"
      aria-label={strings.placeLabels[kind]}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={strings.placeHints[kind]}
      notFoundContent={places.length === 0 ? strings.loadingPlaces : strings.noPlace}
      optionLabelProp="said"
      value={entry?.text ?? null}
      options={shown.map(toOption)}
      onOpenChange={load}
      onFocus={load}
      onChange={(code: string) => {
        setTyped('')
        change({ kind: 'type', key: factKey, text: code, today: today() })
      }}
    />
  )
})

/** The code of an industry comes first, as its name is often too long for the field; a region is known by name. */
function toOption({ code, name }: Place) {
  const isRegion = code.length === 6
  const label = isRegion ? `${name}　${code}` : `${code}　${name}`
  return { value: code, label, said: isRegion ? name : label }
}
