import { Link } from '@tanstack/react-router'
import type { IsoDate } from '@yinyu/kernel'
import type { Purpose, StandardVersion } from '@yinyu/rules'
import type { ReactNode } from 'react'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { withNumbers, type AddressWords } from '../choice/address-search.ts'
import { today } from '../choice/today.ts'
import { countAsked, type StandardRow } from './find-standards.ts'
import { strings } from './strings.ts'

/** A standard at a glance: which version is in force for whom, who grants it, for how long, by how many conditions. */
export function StandardCard({ row, day }: { row: StandardRow; day: IsoDate }) {
  const { standard, forNew, forReCheck } = row
  const version = forNew ?? forReCheck
  return (
    <article className="panel standard-card">
      <h3>
        <Link
          to="/standards/$id"
          params={{ id: standard.id }}
          search={day === today() ? {} : withNumbers(versionOf(version))}
        >
          {standard.title}
        </Link>
      </h3>
      <p className="badges">
        <span className="badge badge-brand">{standard.level}</span>
        {version && <SourceTag tag={version.document.tag} sources={version.document.sources} />}
      </p>
      <p className="small">{standard.about}</p>
      {version ? (
        <Facts row={row} version={version} />
      ) : (
        <p className="badge badge-doubt">{strings.notInForce}</p>
      )}
    </article>
  )
}

function Facts({ row, version }: { row: StandardRow; version: StandardVersion }) {
  const { standard, forNew, forReCheck } = row
  const counted = countAsked(row)
  const inForce = (found: StandardVersion | undefined, purpose: Purpose) => {
    if (found) return strings.version(found.version)
    const isEver = standard.versions.some((v) => v.inForce.some((period) => period.purpose === purpose))
    return isEver ? strings.notInForce : strings.notForThat
  }
  return (
    <dl className="standard-facts small">
      <Fact name={strings.newly}>{inForce(forNew, 'new')}</Fact>
      <Fact name={strings.reCheck}>{inForce(forReCheck, 're-check')}</Fact>
      {counted && <Fact name={strings.conditions}>{strings.count(counted.clauses, counted.items)}</Fact>}
      <Fact name={strings.validity}>{version.guide?.validity ?? strings.unknown}</Fact>
      <Fact name={strings.authority}>{version.guide?.authority ?? strings.unknown}</Fact>
    </dl>
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

/** The guide opens the version that is in force today, unless another day is looked at. */
function versionOf(version: StandardVersion | undefined): AddressWords {
  return version ? { v: version.version } : {}
}
