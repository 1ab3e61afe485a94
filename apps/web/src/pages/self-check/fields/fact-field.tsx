import type { ReactNode } from 'react'
import { isNumeric } from '@yinyu/rules'
import { ChoiceField } from './choice-field.tsx'
import type { FieldProps } from './field.ts'
import { NumberField } from './number-field.tsx'
import { PlaceField } from './place-field.tsx'
import { TextField } from './text-field.tsx'
import './fields.css'

/** The answer field that fits the kind of the indicator. */
export function FactField(props: FieldProps): ReactNode {
  const { kind } = props.indicator
  if (isNumeric(kind)) return <NumberField {...props} />
  if (kind === 'flag' || kind === 'judgement' || kind === 'choice') return <ChoiceField {...props} />
  if (kind === 'region' || kind === 'industry') return <PlaceField {...props} />
  return <TextField {...props} />
}
