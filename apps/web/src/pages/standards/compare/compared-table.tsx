import { sayConditionFor, type Definitions, type Purpose, type StandardVersion } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { today } from '../choice/today.ts'
import type { ComparedRow } from './compare-versions.ts'
import type { Requirement } from './requirement.ts'
import { CHANGE_TITLES, strings } from './strings.ts'
import { subjectOf } from './subject.ts'
import { wordRow, type WordedLine } from './worded-row.ts'

interface Shown {
  readonly rows: readonly ComparedRow[]
  readonly versions: readonly [StandardVersion, StandardVersion]
  readonly purpose: Purpose
}

/** The rows as a table; on a narrow screen each row becomes a card with the old above the new. */
export function ComparedTable({ rows, versions: [before, after], purpose }: Shown) {
  if (rows.length === 0) return <p className="panel">{strings.none}</p>
  const columns = [
    strings.about,
    strings.version(before.version),
    strings.version(after.version),
    strings.change,
  ]
  return (
    <div className="panel compare-panel">
      <table className="compare-table">
        <caption className="visually-hidden">{strings.table}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={i} row={row} purpose={purpose} labels={[before.version, after.version]} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, purpose, labels }: { row: ComparedRow; purpose: Purpose; labels: [string, string] }) {
  const { definitions } = useDefinitions()
  const { indicators } = definitions
  const occasion = { on: today(), purpose }
  const worded = wordRow(row, { indicators, purpose, say: (c) => sayConditionFor(definitions, c, occasion) })
  const { before, after, change, pointsBefore } = row
  const main = after ?? before
  return (
    <tr>
      <th scope="row">
        {main && titleOf(main, definitions)}
        {main?.id !== undefined && /^[A-Z]\d/.test(main.id) && (
          <small className="compare-mark">{main.id}</small>
        )}
      </th>
      <td data-label={strings.version(labels[0])}>
        <Side of={before} lines={worded.before} />
        {!before && <p className="quiet">{absent(change, pointsBefore)}</p>}
      </td>
      <td data-label={strings.version(labels[1])}>
        <Side of={after} lines={worded.after} />
        {!after && <p className="quiet">{absent(change, undefined)}</p>}
      </td>
      <td className="compare-change">
        <span className={`badge change-${change}`}>{CHANGE_TITLES[change]}</span>
      </td>
    </tr>
  )
}

/** Parts of one clause are told apart by what they are about. */
function titleOf({ title, isPart, condition }: Requirement, definitions: Definitions): string {
  const own = isPart ? subjectOf(condition, definitions) : undefined
  return own ?? title ?? strings.untitled
}

function absent(change: ComparedRow['change'], points: number | undefined): string {
  if (change === 'not-recorded') return strings.notRecorded
  return points === undefined ? strings.nothing : strings.points(points)
}

function Side({ of, lines }: { of: Requirement | undefined; lines: readonly WordedLine[] }) {
  if (!of) return null
  const { tag, sources, note } = of.provenance
  return (
    <>
      {lines.length > 1 && <p className="quiet small">{strings.any}</p>}
      <ul className={lines.length > 1 ? 'compare-lines compare-any' : 'compare-lines'}>
        {lines.map((line, i) => (
          <li key={i}>
            {line.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text))}
          </li>
        ))}
      </ul>
      {tag !== undefined && <SourceTag tag={tag} {...(sources && { sources })} />}
      {note !== undefined && !of.isPart && <p className="quiet small">{note}</p>}
    </>
  )
}
