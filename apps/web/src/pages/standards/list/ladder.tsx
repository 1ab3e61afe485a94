import type { IsoDate } from '@yinyu/kernel'
import type { FoundStandards } from './find-standards.ts'
import { StandardCard } from './standard-card.tsx'
import { strings } from './strings.ts'

/** The ladder (梯度), its steps rising from left to right. */
export function Ladder({ rungs, day }: { rungs: FoundStandards['rungs']; day: IsoDate }) {
  return (
    <section>
      <h2 className="visually-hidden">{strings.ladder}</h2>
      <ol className="ladder">
        {rungs.map(({ rung, rows }) => (
          <li key={rung} className="ladder-rung" data-rung={rung} style={{ flexGrow: rows.length }}>
            <p className="ladder-name">{strings.rung(rung)}</p>
            <div className="ladder-cards">
              {rows.map((row) => (
                <StandardCard key={row.standard.id} row={row} day={day} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
