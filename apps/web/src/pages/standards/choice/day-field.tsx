import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { Input } from 'antd'
import { useId } from 'react'
import './day-field.css'

/** 查看日期: the day that is looked at. An empty or half-typed day asks for today. */
export function DayField({
  label,
  day,
  onChange,
}: {
  label: string
  day: IsoDate
  onChange: (day: IsoDate | undefined) => void
}) {
  const id = useId()
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={day}
        min="2011-01-01"
        max="2035-12-31"
        onChange={(event) => onChange(isIsoDate(event.target.value) ? event.target.value : undefined)}
      />
    </div>
  )
}
