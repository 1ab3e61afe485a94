import { exportEnterprises, type RegistryFilter } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { fetchFile } from '../../../app/fetch-file.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { strings } from '../strings.ts'
import { areTooMany, exportColumns, fillable } from './export-columns.ts'
import { IndicatorList } from './indicator-list.tsx'
import '../../../ui/check-list.css'

type Kind = 'list' | 'form'
const YEARS = 4

/** Takes the list away as a workbook: to read, or to edit and import again. */
export function ExportPanel({
  filter,
  count,
  onClose,
}: {
  filter: RegistryFilter
  count: number | undefined
  onClose: () => void
}) {
  const [kind, setKind] = useState<Kind>('list')
  const [ids, setIds] = useState<readonly string[]>([])
  const [years, setYears] = useState<readonly number[]>([])
  const { indicators } = useDefinitions().definitions
  const offered = fillable(indicators.values())
  const columns =
    kind === 'list'
      ? []
      : exportColumns(
          offered.filter(({ id }) => ids.includes(id)),
          years,
        )
  const { told, isGoing, go, chosenAnew } = useExport(filter, columns)
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      chosenAnew()
      set(value)
    }
  return (
    <SidePanel title={strings.export.title} lead={strings.export.lead(count ?? 0)} onClose={onClose}>
      <fieldset className="check-list">
        <legend>{strings.export.kind}</legend>
        {(['list', 'form'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="export" checked={kind === one} onChange={() => choose(setKind)(one)} />
            {strings.export.kinds[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'form' && (
        <>
          <Years chosen={years} onChange={choose(setYears)} />
          <IndicatorList indicators={offered} chosen={ids} onChange={choose(setIds)} />
          <p className="small">{strings.export.chosen(columns.length)}</p>
        </>
      )}
      {told !== '' && <p role="alert">{told}</p>}
      <div className="panel-ways export-go">
        <Button look="primary" disabled={isGoing} onClick={() => go(kind)}>
          {isGoing ? strings.export.going : strings.export.go}
        </Button>
      </div>
    </SidePanel>
  )
}

function Years({
  chosen,
  onChange,
}: {
  chosen: readonly number[]
  onChange: (years: readonly number[]) => void
}) {
  const last = Number((useMe().today ?? '').slice(0, 4)) - 1
  const years = Array.from({ length: YEARS }, (_, i) => last - i)
  return (
    <fieldset className="check-list check-list-row">
      <legend>{strings.export.years}</legend>
      {years.map((year) => (
        <label key={year}>
          <input
            type="checkbox"
            checked={chosen.includes(year)}
            onChange={({ target }) =>
              onChange(years.filter((y) => (y === year ? target.checked : chosen.includes(y))))
            }
          />
          {year}
        </label>
      ))}
    </fieldset>
  )
}

function useExport(filter: RegistryFilter, columns: readonly string[]) {
  const [told, setTold] = useState('')
  const [isGoing, setGoing] = useState(false)
  const fetchIt = async () => {
    setGoing(true)
    setTold('')
    const facts = columns.length === 0 ? {} : { facts: columns.join(',') }
    const query = { ...filter, ...facts }
    const fault = await fetchFile(addressOf(exportEnterprises, { query }), '企业名录.xlsx')
    setTold(fault ?? strings.export.done)
    setGoing(false)
  }
  const go = (kind: Kind) => {
    if (kind === 'form' && columns.length === 0) setTold(strings.export.noneChosen)
    else if (areTooMany(columns)) setTold(strings.export.tooMany)
    else void fetchIt()
  }
  return { told, isGoing, go, chosenAnew: () => setTold('') }
}
