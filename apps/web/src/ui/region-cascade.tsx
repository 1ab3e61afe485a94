import { regionChain } from '@yinyu/kernel'
import { regionsBelow, usePlaceNames } from './place-names.ts'
import './region-cascade.css'

/**
 * A region chosen step by step from the wide to the narrow, never outside `top`; an empty value is the whole of `top`.
 * The browser's own lists: short, quick and known to every hand and screen reader.
 */
export function RegionCascade({
  label,
  top,
  value,
  unchosen,
  whole = '全部',
  onChange,
}: {
  label: string
  top: string
  value: string
  /** The words for no choice; the whole region unless given. */
  unchosen?: string
  /** What is said after a region that is chosen without a part of it: 全部, or 本级 for the region itself. */
  whole?: string
  onChange: (region: string) => void
}) {
  const names = usePlaceNames()
  const chosen = value === '' ? top : value
  const chain = regionChain(chosen)
  // The steps below the top that are chosen, and the next one to choose.
  const below = chain.includes(top) ? chain.slice(chain.indexOf(top) + 1) : []
  const steps = [top, ...below].filter((step) => regionsBelow(step, names).length > 0)
  return (
    <fieldset className="region-cascade">
      <legend>{label}</legend>
      {steps.map((step, i) => (
        <select
          key={step}
          aria-label={i === 0 ? label : `${label}：${names.regions.get(step) ?? step}以下`}
          value={chain.find((code) => regionsBelow(step, names).some(([own]) => own === code)) ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? (step === top ? '' : step) : target.value)}
        >
          <option value="">
            {i === 0 && unchosen !== undefined ? unchosen : `${names.regions.get(step) ?? step}${whole}`}
          </option>
          {regionsBelow(step, names).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      ))}
      {steps.length === 0 && <p>{names.regions.get(top) ?? top}</p>}
    </fieldset>
  )
}
