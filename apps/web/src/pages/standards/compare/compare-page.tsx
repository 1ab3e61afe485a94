import { Link, useParams } from '@tanstack/react-router'
import { purposes, versionNamed, type Purpose, type Standard } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { useAddressSearch, wordIn, type AddressSearch } from '../choice/address-search.ts'
import { Chips } from '../choice/chips.tsx'
import { useWindowTitle } from '../choice/window-title.ts'
import { strings as itemStrings } from '../item/strings.ts'
import { byAge } from '../item/version-occasion.ts'
import { compareVersions, type Change } from './compare-versions.ts'
import { ComparedTable } from './compared-table.tsx'
import { CHANGE_TITLES, strings } from './strings.ts'
import '../guide/guide.css'
import './compare.css'

/** Two versions of a standard side by side: what has become harder, easier, new, or fallen away. */
export function ComparePage() {
  const { id = '' } = useParams({ strict: false })
  const standard = useDefinitions().byId.standards.get(id)
  useWindowTitle(standard ? strings.window(standard.title) : itemStrings.missingTitle)
  return (
    <>
      <header className="compare-head">
        <Link to={standard ? '/standards/$id' : '/standards'} params={{ id }} className="back-link no-print">
          ‹ {standard ? strings.back(standard.title) : itemStrings.back}
        </Link>
        <h1>{standard ? strings.title(standard.title) : itemStrings.missingTitle}</h1>
        {standard && <p>{standard.versions.length < 2 ? strings.one : strings.lead}</p>}
      </header>
      {standard && standard.versions.length > 1 && <Comparison standard={standard} />}
    </>
  )
}

function Comparison({ standard }: { standard: Standard }) {
  const { definitions } = useDefinitions()
  const [search, write] = useAddressSearch()
  const asked = readAsked(search, standard)
  const [before, after] = [versionNamed(standard, asked.from), versionNamed(standard, asked.to)]
  if (!before || !after) return null
  const ask = (change: Partial<Asked>) => write(writeAsked({ ...asked, ...change }), 'push')
  const versions = byAge(standard).map(({ version }) => ({ value: version, label: strings.version(version) }))
  const rows = compareVersions(before, after, { indicators: definitions.indicators, purpose: asked.purpose })
  return (
    <>
      <div className="panel compare-choice no-print">
        <Chips
          legend={strings.from}
          take="one"
          choices={versions}
          chosen={[asked.from]}
          onChange={([from = asked.from]) => ask({ from })}
        />
        <Chips
          legend={strings.to}
          take="one"
          choices={versions}
          chosen={[asked.to]}
          onChange={([to = asked.to]) => ask({ to })}
        />
        <Chips
          legend={strings.purpose}
          take="one"
          choices={purposes.map((value) => ({ value, label: itemStrings.purposes[value] }))}
          chosen={[asked.purpose]}
          onChange={([purpose = asked.purpose]) => ask({ purpose })}
        />
        <Chips
          legend={strings.show}
          take="many"
          choices={[{ value: 'yes', label: strings.onlyChanges }]}
          chosen={asked.onlyChanges ? ['yes'] : []}
          onChange={(chosen) => ask({ onlyChanges: chosen.length > 0 })}
        />
      </div>
      <Summary changes={rows.map((row) => row.change)} />
      <ComparedTable
        rows={rows.filter((row) => !asked.onlyChanges || row.change !== 'same')}
        versions={[before, after]}
        purpose={asked.purpose}
      />
    </>
  )
}

function Summary({ changes }: { changes: readonly Change[] }) {
  const kinds = Object.keys(CHANGE_TITLES) as Change[]
  return (
    <output className="badges compare-summary">
      {kinds
        .map((kind) => ({ kind, count: changes.filter((change) => change === kind).length }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <span key={kind} className={`badge change-${kind}`}>
            {CHANGE_TITLES[kind]} {count} 项
          </span>
        ))}
    </output>
  )
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly purpose: Purpose
  readonly onlyChanges: boolean
}

/** The last two versions, unless others are named. */
function readAsked(search: AddressSearch, standard: Standard): Asked {
  const names = byAge(standard).map(({ version }) => version)
  const named = (key: string, otherwise: string | undefined) => {
    const name = wordIn(search, key)
    return names.includes(name) ? name : (otherwise ?? '')
  }
  return {
    from: named('from', names.at(-2)),
    to: named('to', names.at(-1)),
    purpose: wordIn(search, 'purpose') === 're-check' ? 're-check' : 'new',
    onlyChanges: wordIn(search, 'changes') === 'only',
  }
}

function writeAsked({ from, to, purpose, onlyChanges }: Asked): Record<string, string> {
  return {
    from,
    to,
    ...(purpose === 're-check' && { purpose }),
    ...(onlyChanges && { changes: 'only' }),
  }
}
