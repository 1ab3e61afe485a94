import { strings } from '../strings.ts'
import { FactValueCell } from './fact-cell.tsx'
import type { FactCell, FactGroup } from './facts-table.ts'

/** One group of indicators: the years as a table, what holds now as a list. */
export function FactGroupPanel({ group, onOpen }: { group: FactGroup; onOpen: (cell: FactCell) => void }) {
  const { years, yearly, now } = group
  return (
    <section className="panel fact-group-panel" aria-label={group.group}>
      <h2>{group.group}</h2>
      {yearly.length > 0 && (
        <div className="fact-scroll">
          <table className="fact-table">
            <thead>
              <tr>
                <th scope="col">{strings.data.indicator}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year} 年
                  </th>
                ))}
                {years.length === 0 && <th scope="col">{strings.data.now}</th>}
              </tr>
            </thead>
            <tbody>
              {yearly.map(({ indicator, cells }) => (
                <tr key={indicator.id}>
                  <th scope="row">
                    {indicator.title}
                    {indicator.period === 'year-end' && (
                      <small className="quiet"> {strings.data.yearEnd}</small>
                    )}
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.key} data-year={`${cell.year ?? strings.data.now}`}>
                      <FactValueCell cell={cell} onOpen={onOpen} />
                    </td>
                  ))}
                  {cells.length === 0 && <td className="fact-none">{strings.data.noData}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {now.length > 0 && (
        <dl className="fact-now">
          {now.map((cell) => (
            <div key={cell.key}>
              <dt>{cell.indicator.title}</dt>
              <dd>
                <FactValueCell cell={cell} onOpen={onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
