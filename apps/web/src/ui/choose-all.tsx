import './row-list.css'

/** The tick for every row of a page; beside it how many are ticked, or what ticking is for. */
export function ChooseAll({
  count,
  all,
  how,
  onChoose,
}: {
  count: number
  all: number
  how: string
  onChoose: (all: boolean) => void
}) {
  return (
    <label className="check-all no-print">
      <input type="checkbox" checked={count === all} onChange={({ target }) => onChoose(target.checked)} />
      本页全选
      <span className="quiet">{count > 0 ? `已选 ${count} 家` : how}</span>
    </label>
  )
}
