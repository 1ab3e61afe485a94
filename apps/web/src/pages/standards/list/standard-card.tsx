import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { countConditions, type StandardRow } from './find-standards.ts'
import { strings } from './strings.ts'

/** A standard at a glance: which version is in force for whom, who grants it, for how long, by how many conditions. */
export function StandardCard({ row }: { row: StandardRow }) {
  const { standard, forNew, forReCheck } = row
  const version = forNew ?? forReCheck
  const count = countConditions(row)
  return (
    <article className="panel standard-card">
      <p className="badges">
        <span className="badge badge-brand">{standard.level}</span>
        {version && <SourceTag tag={version.document.tag} sources={version.document.sources} />}
      </p>
      <h3>
        <Link to="/standards/$id" params={{ id: standard.id }}>
          {standard.title}
        </Link>
      </h3>
      <p className="small">{standard.about}</p>
      {version ? (
        <dl className="standard-facts small">
          <Fact name={strings.newly}>{forNew ? strings.version(forNew.version) : strings.notInForce}</Fact>
          <Fact name={strings.reCheck}>
            {forReCheck ? strings.version(forReCheck.version) : strings.notInForce}
          </Fact>
          <Fact name={strings.conditions}>
            {count === undefined ? strings.unknown : strings.count(count)}
          </Fact>
          <Fact name={strings.validity}>{version.guide?.validity ?? strings.unknown}</Fact>
          <Fact name={strings.authority}>{version.guide?.authority ?? strings.unknown}</Fact>
        </dl>
      ) : (
        <p className="badge badge-doubt">{strings.notInForce}</p>
      )}
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
