import { Link } from '@tanstack/react-router'
import { sayRegion, usePlaceNames } from './place-names.ts'
import './row-list.css'

/** Whether a row is ticked; `none` where nothing is done with several at once. */
export type RowChoice = 'none' | 'open' | 'chosen'

/** The firm of a row: its name leading to its file, where it sits, its code, and the tick before it. */
export function RowFirm({
  row: { enterprise, name, region, creditCode },
  choice = 'none',
  onChoose,
}: {
  row: {
    readonly enterprise: string
    readonly name: string
    readonly region: string
    readonly creditCode: string
  }
  choice?: RowChoice
  onChoose?: (on: boolean) => void
}) {
  const names = usePlaceNames()
  return (
    <div className="row-check">
      {choice !== 'none' && (
        <input
          type="checkbox"
          className="no-print"
          aria-label={`选择 ${name}`}
          checked={choice === 'chosen'}
          onChange={({ target }) => onChoose?.(target.checked)}
        />
      )}
      <div>
        <h3>
          <Link to="/firm/$id" params={{ id: enterprise }}>
            {name}
          </Link>
        </h3>
        <p className="small quiet">{`${sayRegion(region, names)} · ${creditCode}`}</p>
      </div>
    </div>
  )
}
