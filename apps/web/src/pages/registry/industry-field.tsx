import { Select } from 'antd'
import { useId, useState } from 'react'
import { findPlaces } from '../self-check/places.ts'
import { usePlaces } from '../self-check/use-places.ts'
import { Field } from '../../ui/labelled-field.tsx'
import { strings } from './strings.ts'

/** An industry found by the words people use, or by its code. */
export function IndustryField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const chosen = value === '' ? undefined : value
  const { places, load } = usePlaces('industries', chosen)
  const all = { value: '', label: strings.anyIndustry }
  const found = findPlaces(places, typed, chosen).map(({ code, name }) => ({
    value: code,
    label: `${code}　${name}`,
  }))
  return (
    <Field label={strings.industry} id={id}>
      <Select
        id={id}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={strings.industryHint}
        notFoundContent={places.length === 0 ? strings.loadingNames : strings.noName}
        value={chosen ?? null}
        options={typed === '' ? [all, ...found] : found}
        popupMatchSelectWidth={false}
        onOpenChange={load}
        onFocus={load}
        onChange={(code: string | null) => {
          setTyped('')
          onChange(code ?? '')
        }}
      />
    </Field>
  )
}
