import type { EnterpriseRow } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import type { IsoDate } from '@yinyu/kernel'
import { Mark } from '../../../ui/mark.tsx'
import { columnTitles, type ColumnId } from '../columns.ts'
import type { RegistrySort } from '../registry-address.ts'
import { strings } from '../strings.ts'
import { FirmCell } from './firm-cell.tsx'
import { moveInRows } from './row-keys.ts'
import '../../../ui/card-table.css'
import './firm-table.css'

interface Props {
  readonly rows: readonly EnterpriseRow[]
  readonly columns: readonly ColumnId[]
  readonly sort: RegistrySort
  readonly today: IsoDate
  readonly onSort: (sort: RegistrySort) => void
}

const SORTS: Partial<Record<ColumnId | 'name', RegistrySort>> = { name: 'name', code: 'code', due: 'due' }

/** The rows of the list; cards on a narrow screen. */
export function FirmTable({ rows, columns, sort, today, onSort }: Props) {
  return (
    <table className="card-table firm-table" aria-label={strings.results}>
      <thead>
        <tr>
          {(['name', ...columns] as const).map((id) => (
            <HeadCell key={id} id={id} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/firm/${row.id}`} className="firm-link" data-row-link onKeyDown={moveInRows}>
                {row.name}
              </Link>{' '}
              {row.state !== 'active' && <Mark>{strings.states[row.state]}</Mark>}
            </th>
            {columns.map((id) => (
              <td
                key={id}
                className={`firm-${id}`}
                data-label={id === 'code' ? strings.codeShort : columnTitles[id]}
              >
                <FirmCell id={id} row={row} today={today} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeadCell({ id, sort, onSort }: { id: ColumnId | 'name' } & Pick<Props, 'sort' | 'onSort'>) {
  const title = id === 'name' ? '企业名称' : columnTitles[id]
  const own = SORTS[id]
  if (own === undefined) return <th scope="col">{title}</th>
  return (
    <th scope="col" aria-sort={own === sort ? 'ascending' : 'none'}>
      <button type="button" className="firm-sort" onClick={() => onSort(own)}>
        {title}
        <span aria-hidden="true">{own === sort ? ' ▲' : ' △'}</span>
      </button>
    </th>
  )
}
