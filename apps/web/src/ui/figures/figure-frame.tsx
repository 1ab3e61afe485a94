import type { ReactNode } from 'react'
import { Disclosure } from '../disclosure.tsx'
import './figure-frame.css'

export interface TableRow {
  /** Unique within the table. */
  readonly key: string
  readonly header: string
  readonly cells: readonly ReactNode[]
  /** A sum of the rows below it is set in bold. */
  readonly kind?: 'sum' | 'part'
}

export interface PlainTable {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

/** The part that every figure shares in its props. */
export interface FigureProps {
  /** What is counted, of where, as of when. Stands above the figure and names it to a screen reader. */
  readonly title: string
  /** 家 unless told. */
  readonly unit?: string
  /** The same numbers as a table to unfold; offered unless the page shows such a table itself. */
  readonly table?: 'offered' | 'left out'
}

/**
 * Title, drawing, what to know about it, and the same numbers as a plain table.
 *
 * The figures here are plain React and SVG without a chart library, which would add some 220 kB packed to
 * what an office computer loads. Positions are per cent and type is rem, so that they fit a telephone, large
 * type and paper without measuring anything in the browser. A drawing is `role="img"` with its numbers in words;
 * where its parts are links it is a group or list instead, as links inside an image reach no screen reader.
 */
export function FigureFrame({
  title,
  children,
  notes = [],
  table,
}: {
  title: string
  children: ReactNode
  notes?: readonly string[]
  table?: PlainTable | undefined
}) {
  return (
    <figure className="figure">
      <figcaption className="figure-title">{title}</figcaption>
      {children}
      {notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
      {table && (
        <Disclosure summary="看表格" className="no-print" closedOnPaper>
          <Table title={title} table={table} />
        </Disclosure>
      )}
    </figure>
  )
}

/** What stands in place of a drawing when there is nothing to draw. */
export function NothingToDraw({ words }: { words: string }) {
  return <p className="figure-nothing">{words}</p>
}

function Table({ title, table }: { title: string; table: PlainTable }) {
  return (
    <table className="figure-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, header, cells, kind }) => (
          <tr key={key} className={kind === 'sum' ? 'figure-sum' : undefined}>
            <th scope="row">{header}</th>
            {cells.map((cell, i) => (
              <td key={table.head[i + 1] ?? i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
