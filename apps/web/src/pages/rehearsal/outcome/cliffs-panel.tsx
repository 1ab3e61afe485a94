import type { RehearsalCliff } from '@yinyu/contract'
import { memo } from 'react'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { sayRoughMoney } from '../say-money.ts'
import { strings } from '../strings.ts'

const words = strings.cliffs

/** Where a firm one step short loses the title or money, what hurts most first. */
export const CliffsPanel = memo(function CliffsPanel({ told }: { told: ToldVariant }) {
  const rows = told.variant.cliffs.filter(({ firms }) => firms > 0).toSorted(byLoss)
  return (
    <section className="panel split" aria-labelledby="cliffs-title">
      <h2 id="cliffs-title">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="cliffs">
          {rows.map(({ path, title, unit, line, step, firms, lostFen, worstFen }) => (
            <li key={path} className="cliff">
              <p>
                <b>{title}</b>{' '}
                <span className="small quiet">{strings.near.line(`${line}${unit}`, `${step}${unit}`)}</span>
              </p>
              <p className="cliff-facts">
                <span>
                  {words.firms}{' '}
                  <FirmsButton
                    count={firms}
                    target={{
                      title: `${title}：${words.firms}`,
                      group: { kind: 'cliff', path },
                      recipe: told.recipe,
                    }}
                  />{' '}
                  家
                </span>
                {lostFen === undefined ? (
                  <span>{words.verdictOnly}</span>
                ) : (
                  <span>
                    {words.lost} <b>{sayRoughMoney(BigInt(lostFen))}</b>
                  </span>
                )}
                {worstFen !== undefined && (
                  <span>
                    {words.worst} <b>{sayRoughMoney(BigInt(worstFen))}</b>
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
})

function byLoss(a: RehearsalCliff, b: RehearsalCliff): number {
  const loss = BigInt(b.lostFen ?? 0) - BigInt(a.lostFen ?? 0)
  return loss === 0n ? b.firms - a.firms : loss > 0n ? 1 : -1
}
