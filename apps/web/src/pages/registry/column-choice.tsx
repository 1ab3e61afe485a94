import { Button } from '../../ui/button.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { columnIds, columnTitles, usualColumns, type ColumnId } from './columns.ts'
import { strings } from './strings.ts'
import '../../ui/check-list.css'

/** Which columns are shown. */
export function ColumnChoice({
  columns,
  onChange,
  onClose,
}: {
  columns: readonly ColumnId[]
  onChange: (columns: readonly ColumnId[]) => void
  onClose: () => void
}) {
  return (
    <SidePanel title={strings.columns} lead={strings.columnsLead} onClose={onClose}>
      <div className="check-list">
        {columnIds.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={columns.includes(id)}
              onChange={({ target }) =>
                onChange(columnIds.filter((one) => (one === id ? target.checked : columns.includes(one))))
              }
            />
            {columnTitles[id]}
          </label>
        ))}
      </div>
      <div className="panel-ways">
        <Button look="primary" onClick={onClose}>
          {strings.done}
        </Button>
        <Button look="link" onClick={() => onChange(usualColumns)}>
          {strings.columnsReset}
        </Button>
      </div>
    </SidePanel>
  )
}
