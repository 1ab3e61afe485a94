import { Link } from '@tanstack/react-router'
import type { Condition, Occasion } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { Clause } from '../../../ui/clause.tsx'
import { describe, type Described } from './describe.ts'
import { ScoreTable } from './score-table.tsx'
import { SizeTable } from './size-table.tsx'
import { strings } from './strings.ts'
import './clauses.css'

/** The conditions of a standard or policy as a numbered list, each with its mark, clause, source and note. */
export function ClauseList({
  conditions,
  occasion,
}: {
  conditions: readonly Condition[]
  occasion: Occasion
}) {
  const { definitions } = useDefinitions()
  return (
    <ol className="clauses">
      {conditions.map((condition, i) => (
        <li key={condition.id ?? i}>
          <ClauseNode of={describe(condition, definitions, occasion)} occasion={occasion} />
        </li>
      ))}
    </ol>
  )
}

function ClauseNode({ of: clause, occasion }: { of: Described; occasion: Occasion }) {
  return (
    <>
      <Sentence of={clause} />
      <References standards={clause.standards} />
      {clause.parts.length > 0 && <Parts of={clause.parts} occasion={occasion} />}
      {clause.readings.length > 0 && <Readings of={clause.readings} occasion={occasion} />}
      {clause.table?.kind === 'scored' && <ScoreTable of={clause.table} occasion={occasion} />}
      {clause.table?.kind === 'sized' && <SizeTable of={clause.table} occasion={occasion} />}
      <Clause of={clause.provenance} />
    </>
  )
}

function Sentence({ of: { title, words, mark, only } }: { of: Described }) {
  if (title === undefined && words === '') return null
  return (
    <p className="clause-says">
      {title !== undefined && <b>{title}</b>}
      {title !== undefined && words !== '' && '：'}
      {words}
      {only !== undefined && <span className="clause-only">{strings.only[only]}</span>}
      {mark !== undefined && <small className="clause-mark">{mark}</small>}
    </p>
  )
}

function Parts({ of: parts, occasion }: { of: readonly Described[]; occasion: Occasion }) {
  return (
    <ul className="clause-parts">
      {parts.map((part, i) => (
        <li key={i}>
          <ClauseNode of={part} occasion={occasion} />
        </li>
      ))}
    </ul>
  )
}

function Readings({ of: readings, occasion }: { of: Described['readings']; occasion: Occasion }) {
  return (
    <div className="clause-readings">
      <p>
        <b>{strings.readings(readings.length)}</b>
        {'。'}
        {strings.readingsMean}
      </p>
      <ul>
        {readings.map(({ title, described }, i) => (
          <li key={title}>
            <p className="clause-says">
              <b>
                {strings.reading(i)}：{title}
              </b>
              {i === 0 && <span className="clause-only">{strings.decides}</span>}
            </p>
            <ClauseNode of={described} occasion={occasion} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function References({ standards }: { standards: readonly string[] }) {
  const { byId } = useDefinitions()
  if (standards.length === 0) return null
  return (
    <p className="clause-references small no-print">
      {strings.see}
      {standards.map((id) => (
        <Link key={id} to="/standards/$id" params={{ id }}>
          {byId.standards.get(id)?.title ?? id}
        </Link>
      ))}
    </p>
  )
}
