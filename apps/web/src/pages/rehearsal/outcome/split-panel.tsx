import type { RehearsalSplitRow } from '@yinyu/contract'
import { memo, useMemo, useState } from 'react'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { ChangeBars, type ChangePart } from '../../../ui/figures/change-bars.tsx'
import { mostChangedFirst } from '../../../ui/figures/change-shape.ts'
import { CountyMap } from '../../../ui/figures/county-map.tsx'
import type { LinkTo } from '../../../ui/figures/figure-link.ts'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { mapRegion } from '../../ladder/figures-of.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import { FirmsFace } from '../firms/firms-button.tsx'
import type { FirmTarget, SplitBy } from '../firms/firms-shown.ts'
import type { ToldVariant } from '../plan/told.ts'
import { strings } from '../strings.ts'
import { changeRowOf, mapCounts, splitOf, type SplitFace } from './split-rows.ts'
import { SplitTable } from './split-table.tsx'
import './split-panel.css'

const words = strings.split
/** So many bars are seen at once; the others open on request. */
const FIRST_BARS = 12

/** The change by county, trade, size or rung. */
export const SplitPanel = memo(function SplitPanel({ told }: { told: ToldVariant }) {
  const [by, setBy] = useState<SplitBy>('region')
  const [face, setFace] = useState<SplitFace>('after')
  const rows = splitOf(told.variant, by)
  return (
    <section className="panel split" aria-labelledby="split-title">
      <h2 id="split-title">{words.title}</h2>
      <Chips
        legend={words.by}
        take="one"
        choices={choicesOf(words.kinds)}
        chosen={[by]}
        onChange={([kind = by]) => setBy(kind)}
      />
      {by === 'region' && <MapOf told={told} face={face} onFace={setFace} />}
      <Bars told={told} by={by} rows={rows} />
      <Disclosure summary={words.table} className="no-print">
        <SplitTable rows={rows} by={by} told={told} />
      </Disclosure>
    </section>
  )
})

function Bars({ told, by, rows }: { told: ToldVariant; by: SplitBy; rows: readonly RehearsalSplitRow[] }) {
  const ordered = useMemo(() => mostChangedFirst(rows.map(changeRowOf)), [rows])
  const link: LinkTo<ChangePart> = ({ key, part }, face) => (
    <FirmsFace
      inside="list"
      face={face}
      target={targetOf({ told, by, key, face: part, name: nameOf(rows, key) })}
    />
  )
  const first = ordered.slice(0, FIRST_BARS)
  const rest = ordered.slice(FIRST_BARS)
  const isDrawn = ordered.some(({ before, after }) => before > 0 || after > 0)
  return (
    <>
      <ChangeBars
        title={words.titles[by]}
        rows={first}
        link={link}
        notes={rest.length > 0 && isDrawn ? [words.changedFirst(first.length, ordered.length)] : []}
      />
      {rest.length > 0 && isDrawn && (
        <Disclosure summary={words.more(ordered.length)} closedOnPaper>
          <ChangeBars title={`${words.titles[by]}（全部）`} rows={ordered} link={link} />
        </Disclosure>
      )}
    </>
  )
}

function MapOf({
  told,
  face,
  onFace,
}: {
  told: ToldVariant
  face: SplitFace
  onFace: (face: SplitFace) => void
}) {
  const { regions } = usePlaceNames()
  const places = useMemo(() => [...regions], [regions])
  const { byRegion } = told.variant
  const drawn = mapRegion(
    told.figures.region,
    byRegion.map(({ key }) => key).filter((key) => /^\d{6}$/.test(key)),
  )
  if (drawn === undefined || places.length === 0) return null
  const link: LinkTo<string> = (code, linkFace) => (
    <FirmsFace
      inside="drawing"
      face={linkFace}
      target={targetOf({ told, by: 'region', key: code, face, name: regions.get(code) ?? code })}
    />
  )
  return (
    <>
      <Chips
        legend={words.face}
        take="one"
        choices={choicesOf(words.faces)}
        chosen={[face]}
        onChange={([chosen = face]) => onFace(chosen)}
      />
      <CountyMap
        title={words.map(words.faces[face])}
        province={drawn}
        regions={places}
        counts={mapCounts(byRegion, face)}
        absent="zero"
        table="left out"
        link={link}
      />
    </>
  )
}

function targetOf({
  told,
  by,
  key,
  face,
  name,
}: {
  told: ToldVariant
  by: SplitBy
  key: string
  face: SplitFace
  name: string
}): FirmTarget {
  const group =
    face === 'after'
      ? ({ kind: 'verdict', when: 'after', verdict: 'met' } as const)
      : ({ kind: face } as const)
  return { title: `${name}：${words.faces[face]}`, group, row: { by, key }, recipe: told.recipe }
}

function nameOf(rows: readonly RehearsalSplitRow[], key: string): string {
  return rows.find((row) => row.key === key)?.title ?? key
}

function choicesOf<Word extends string>(named: Readonly<Record<Word, string>>) {
  return (Object.entries(named) as [Word, string][]).map(([value, label]) => ({ value, label }))
}
