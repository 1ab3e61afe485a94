import { strings } from '../strings.ts'
import type { Variant } from '../plan/recipe.ts'
import type { ToldVariant } from '../plan/told.ts'
import { compareRows, type CompareRow } from './compare-rows.tsx'
import './compare-table.css'

const words = strings.variants

interface Props {
  readonly variants: readonly Variant[]
  readonly told: readonly (ToldVariant | undefined)[]
  /** What they are held against, in a word. */
  readonly against: string
}

/** All variants side by side with what they are held against. */
export function CompareTable({ variants, told, against }: Props) {
  return (
    <section className="panel split" aria-labelledby="compare-title">
      <h2 id="compare-title">{words.compare}</h2>
      <div className="wide-table">
        <table className="figure-table compare-table">
          <caption className="visually-hidden">{words.compare}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.legend}</span>
              </th>
              <th scope="col">{against}</th>
              {variants.map(({ name }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="compare-changes">
              <th scope="row">{words.rows.changes}</th>
              <td>—</td>
              {told.map((one, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
                <td key={i}>
                  <Changes told={one} />
                </td>
              ))}
            </tr>
            {compareRows(told).map((row) => (
              <Line key={row.name} row={row} variants={variants} told={told} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Line({
  row: { name, beforeCell, cell },
  variants,
  told,
}: Omit<Props, 'against'> & { row: CompareRow }) {
  const before = told.find((one) => one !== undefined)?.figures.before
  return (
    <tr>
      <th scope="row">{words.rows[name]}</th>
      <td>{before === undefined ? '' : beforeCell(before)}</td>
      {told.map((one, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
        <td key={i}>{one === undefined ? words.waiting : cell(one, variants[i]?.name ?? '')}</td>
      ))}
    </tr>
  )
}

function Changes({ told }: { told: ToldVariant | undefined }) {
  if (told === undefined) return words.waiting
  const { changes } = told.variant
  if (changes.length === 0) return words.changed(0)
  return (
    <ul>
      {changes.map(({ path, title, before, after }) => (
        <li key={path}>
          {title}：{before} → <b>{after}</b>
        </li>
      ))}
    </ul>
  )
}
