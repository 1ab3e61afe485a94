import { Select } from 'antd'
import type { IsoDate } from '@yinyu/kernel'
import { policyStatusesOn, POLICY_STATUS_TITLES, type Policy } from '@yinyu/rules'
import { useId, useState } from 'react'
import { Chips } from '../../standards/choice/chips.tsx'
import { DayField } from '../../standards/choice/day-field.tsx'
import { placeChoices } from './place-choices.ts'
import type { Ask } from './policy-list.tsx'
import { benefitKinds, levels, type PolicyQuery } from './policy-query.ts'
import { strings } from './strings.ts'

interface Filters {
  readonly query: PolicyQuery
  readonly day: IsoDate
  readonly policies: readonly Policy[]
  readonly onAsk: Ask
}

/** The filters: beside the list on a wide screen, behind a button on a narrow one. */
export function PolicyFilters(filters: Filters) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const count = countFilters(filters.query)
  return (
    <div className="policies-filters" data-open={isOpen}>
      <button
        type="button"
        className="policies-filters-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {count === 0 ? strings.filters : strings.filtersOf(count)}
        <span aria-hidden>{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id={id} className="panel policies-filters-inside">
        <h2>{strings.filters}</h2>
        <Place {...filters} />
        <Choices {...filters} />
        <Only {...filters} />
      </div>
    </div>
  )
}

function Place({ query, policies, onAsk }: Filters) {
  const id = useId()
  return (
    <div className="policies-place">
      <label htmlFor={id}>{strings.place}</label>
      <Select
        id={id}
        value={query.region}
        onChange={(region) => onAsk({ ...query, region }, 'push')}
        options={[{ value: '', label: strings.anyPlace }, ...placeChoices(policies)]}
      />
    </div>
  )
}

function Choices({ query, onAsk }: Filters) {
  const plain = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: value }))
  return (
    <>
      <Chips
        legend={strings.status}
        take="many"
        choices={policyStatusesOn.map((value) => ({ value, label: POLICY_STATUS_TITLES[value] }))}
        chosen={query.statuses}
        onChange={(statuses) => onAsk({ ...query, statuses }, 'push')}
      />
      <Chips
        legend={strings.level}
        take="many"
        choices={plain(levels)}
        chosen={query.levels}
        onChange={(chosen) => onAsk({ ...query, levels: chosen }, 'push')}
      />
      <Chips
        legend={strings.kind}
        take="many"
        choices={plain(benefitKinds)}
        chosen={query.kinds}
        onChange={(kinds) => onAsk({ ...query, kinds }, 'push')}
      />
    </>
  )
}

const only = ['open', 'automatic', 'amount'] as const

function Only({ query, day, onAsk }: Filters) {
  return (
    <>
      <Chips
        legend={strings.only}
        take="many"
        choices={only.map((value) => ({ value, label: strings[value] }))}
        chosen={only.filter((key) => query[key])}
        onChange={(chosen) => {
          const flags = Object.fromEntries(only.map((key) => [key, chosen.includes(key)]))
          onAsk({ ...query, ...flags }, 'push')
        }}
      />
      <DayField label={strings.day} day={day} onChange={(on = '') => onAsk({ ...query, on }, 'replace')} />
    </>
  )
}

function countFilters(query: PolicyQuery): number {
  const flags = [query.region !== '', query.on !== '', ...only.map((key) => query[key])]
  const chosen = query.levels.length + query.kinds.length + query.statuses.length
  return chosen + flags.filter(Boolean).length
}
