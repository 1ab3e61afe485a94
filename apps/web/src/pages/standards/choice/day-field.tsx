import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { Input } from 'antd'
import { useId, useState } from 'react'
import './day-field.css'

/** The size standard of 2011 is the oldest text there is. */
const FIRST = '2011-01-01'
const LAST = '2035-12-31'

/**
 * 查看日期: the day that is looked at; cleared, it is today again. While a year is half typed the browser
 * reports days such as 0202-11-22, which are kept in the field and not yet asked for.
 */
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
  const [typed, setTyped] = useState(day)
  const [seen, setSeen] = useState(day)
  if (seen !== day) {
    setSeen(day)
    setTyped(day)
  }
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={typed}
        min={FIRST}
        max={LAST}
        onChange={({ target: { value, validity } }) => {
          setTyped(value)
          if (isIsoDate(value) && value >= FIRST && value <= LAST) onChange(value)
          if (value === '' && !validity.badInput) onChange(undefined)
        }}
        onBlur={() => setTyped(day)}
      />
    </div>
  )
}
