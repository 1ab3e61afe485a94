import { Link } from '@tanstack/react-router'
import { PhaseBar } from './bar.tsx'
import { isUnderWay } from './progress.ts'
import { sayCounts } from './say-counts.ts'
import { StateMark } from './state-mark.tsx'
import { strings } from './strings.ts'
import { useLatestImports } from './use-imports.ts'
import './latest-imports.css'

const SHOWN = 3

/** The latest imports in short, for the workbench; what is under way moves on by itself. */
export function LatestImports() {
  const { data } = useLatestImports(SHOWN)
  return (
    <section className="panel latest-imports" aria-labelledby="latest-imports">
      <h2 id="latest-imports">{strings.latest.title}</h2>
      {data?.imports.length === 0 && <p className="quiet">{strings.latest.none}</p>}
      <ul>
        {data?.imports.map((one) => (
          <li key={one.id}>
            <Link to="/imports/$id" params={{ id: one.id }}>
              {one.fileName}
            </Link>
            <StateMark state={one.state} />
            {isUnderWay(one.state) ? <PhaseBar one={one} /> : <span className="small">{sayCounts(one)}</span>}
          </li>
        ))}
      </ul>
      <Link to="/imports" className="work-more">
        {strings.latest.all}
      </Link>
    </section>
  )
}
