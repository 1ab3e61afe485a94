import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { useEffect, useId, useRef } from 'react'
import './day-field.css'

/** The size standard of 2011 is the oldest text there is. */
const FIRST = '2011-01-01'
const LAST = '2035-12-31'

/**
 * 查看日期: the day that is looked at; cleared, it is today again. The browser keeps what is half typed (a year
 * of 0202 on the way to 2024), so the field belongs to it while it is typed in and is only read here.
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
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = day
  }, [day])
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="date"
        defaultValue={day}
        min={FIRST}
        max={LAST}
        onChange={({ target: { value } }) => {
          if (isIsoDate(value) && value >= FIRST && value <= LAST) onChange(value)
        }}
        onBlur={({ target }) => {
          if (target.value === '' && !target.validity.badInput) onChange(undefined)
          target.value = day
        }}
      />
    </div>
  )
}
