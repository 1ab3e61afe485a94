import type { RehearsedVariant } from '@yinyu/contract'
import { memo } from 'react'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { strings } from '../strings.ts'

const words = strings.near
type Near = RehearsedVariant['near'][number]

/** Firms one step from a line, on both sides. */
export const NearPanel = memo(function NearPanel({ told }: { told: ToldVariant }) {
  const rows = told.variant.near.filter(({ inside, outside }) => inside + outside > 0)
  return (
    <section className="panel split" aria-labelledby="near-title">
      <h2 id="near-title">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="wide-table">
          <table className="figure-table split-table">
            <caption className="visually-hidden">{words.title}</caption>
            <thead>
              <tr>
                {words.head.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.path} row={row} told={told} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
})

function Row({ row, told }: { row: Near; told: ToldVariant }) {
  const { path, title, unit, line, step } = row
  const [, ...names] = words.head
  return (
    <tr>
      <th scope="row" className="near-line">
        {title}
        <span className="small quiet"> {words.line(`${line}${unit}`, `${step}${unit}`)}</span>
      </th>
      {(['inside', 'outside', 'entering', 'leaving'] as const).map((side, i) => (
        <td key={side}>
          <FirmsButton
            count={row[side]}
            target={{
              title: `${title}：${names[i] ?? ''}`,
              group: { kind: 'near', path, side },
              recipe: told.recipe,
            }}
          />
        </td>
      ))}
    </tr>
  )
}
