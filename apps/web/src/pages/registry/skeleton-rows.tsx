import { strings } from './strings.ts'

const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8']

/** Stands where the rows will be, so that nothing jumps when they come. */
export function SkeletonRows() {
  return (
    <output className="skeleton-rows">
      <span className="visually-hidden">{strings.searching}</span>
      {ROWS.map((row) => (
        <span key={row} aria-hidden="true" />
      ))}
    </output>
  )
}
