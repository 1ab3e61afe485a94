import { Select } from 'antd'
import { sorts, type PolicyQuery } from './policy-query.ts'
import { strings } from './strings.ts'

/** In which order the policies stand. */
export function SortChoice({
  sort,
  onChange,
}: {
  sort: PolicyQuery['sort']
  onChange: (sort: PolicyQuery['sort']) => void
}) {
  return (
    <Select
      className="policies-sort no-print"
      aria-label={strings.sort}
      value={sort}
      onChange={onChange}
      options={sorts.map((value) => ({ value, label: strings.sorts[value] }))}
    />
  )
}
