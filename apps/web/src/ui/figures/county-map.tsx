import type { RegionCode } from '@yinyu/kernel'
import { useMemo, type ReactNode } from 'react'
import { countPlaces, type CountyCounts, type PlaceCount } from './county-counts.ts'
import { CountyTiles } from './county-tiles.tsx'
import { FigureFrame, NothingToDraw, type FigureProps, type PlainTable } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { groupDigits, sayCount } from './say-count.ts'
import { shadeClasses, ZERO_SHADE, type ShadeClass } from './shades.ts'
import { sayPlace, sayUnknown, type PlaceWords } from './say-place.ts'
import { layTiles, type TileLayout } from './tile-layout.ts'
import './county-map.css'

export interface CountyMapProps extends FigureProps {
  /** Of the whole province, `350000`. */
  readonly province: RegionCode
  /** Codes and names as the content has them; those of other provinces may be among them. */
  readonly regions: readonly (readonly [code: RegionCode, name: string])[]
  /** By exact code; what is known only down to a prefecture stands under its code. */
  readonly counts: ReadonlyMap<RegionCode, number>
  /** What a county without an entry in `counts` means. */
  readonly absent: 'zero' | 'unknown'
  /** To the list of a county, or of a whole prefecture (code ending in 00, with all counties inside). */
  readonly link?: LinkTo<RegionCode>
  /** Fewer than so many are not told, lest one could tell who they are; a county without an entry has fewer. */
  readonly leastTold?: number
}

/** Counts by county on a schematic map of tiles: not boundaries, so no approved map is needed. */
export function CountyMap(props: CountyMapProps) {
  const { title, province, regions, counts, absent, link, unit = '家', table = 'offered' } = props
  const words = { unit, leastTold: props.leastTold }
  const layout = useMemo(
    () =>
      layTiles(
        province,
        regions.map(([code]) => code),
      ),
    [province, regions],
  )
  const names = useMemo(() => new Map(regions), [regions])
  const counted = countPlaces(layout, { counts, names, absent })
  const classes = shadeClasses(
    counted.places.flatMap(({ count, kind }) => (kind === 'county' && count !== undefined ? [count] : [])),
  )
  if (layout.tiles.length === 0)
    return (
      <FigureFrame title={title}>
        <NothingToDraw words="没有这个地区的县（市、区）名单，画不出图。" />
      </FigureFrame>
    )
  return (
    <FigureFrame
      title={title}
      notes={mapNotes(counted, layout, words)}
      table={table === 'offered' ? placeTable(counted, words, link) : undefined}
    >
      <CountyTiles
        layout={layout}
        places={counted.places}
        classes={classes}
        title={title}
        say={(place) => sayPlace(place, words)}
        link={link}
      />
      <Legend classes={classes} places={counted.places} words={words} />
    </FigureFrame>
  )
}

function Legend({
  classes,
  places,
  words,
}: {
  words: PlaceWords
  classes: readonly ShadeClass[]
  places: readonly PlaceCount[]
}) {
  return (
    <ul className="map-legend" aria-label="图例">
      {places.some(({ count }) => count === undefined) && (
        <li>
          <span className="map-swatch map-swatch-unknown" />— {sayUnknown(words)}
        </li>
      )}
      {places.some(({ count }) => count === 0) && (
        <li>
          <span className="map-swatch" style={{ background: ZERO_SHADE.fill }} />0
        </li>
      )}
      {classes.map(({ from, to, shade }) => (
        <li key={to}>
          <span className="map-swatch" style={{ background: shade.fill }} />
          {sayClass(Math.max(from, words.leastTold ?? 1), to)}
        </li>
      ))}
      <li>（{words.unit}）</li>
    </ul>
  )
}

function mapNotes(
  { places, withoutCounty, outside }: CountyCounts,
  { kind }: TileLayout,
  words: PlaceWords,
): readonly string[] {
  return [
    kind === 'map'
      ? '示意图，不表示实际边界。白底格是设区市合计，深浅只比较县（市、区）。'
      : '示意图，按行政区划代码排列，不表示实际位置和边界。白底格是设区市合计。',
    ...(places.some(({ count }) => count === undefined)
      ? [`有的县（市、区）${sayUnknown(words)}，合计不含它们。`]
      : []),
    ...(withoutCounty > 0
      ? [`另有 ${sayCount(withoutCounty, words.unit)}只登记到设区市，计入合计，没有画进县（市、区）。`]
      : []),
    ...(outside > 0 ? [`另有 ${sayCount(outside, words.unit)}没有登记到图中的地区，没有画进图里。`] : []),
  ]
}

function placeTable(
  { places }: CountyCounts,
  words: PlaceWords,
  link: LinkTo<RegionCode> | undefined,
): PlainTable {
  return {
    head: ['地区', `数量（${words.unit}）`],
    rows: places.map((place) => ({
      key: place.code,
      header: place.kind === 'prefecture' ? `${place.name}合计` : place.name,
      kind: place.kind === 'prefecture' ? 'sum' : 'part',
      cells: [placeCell(place, words, link)],
    })),
  }
}

function placeCell(place: PlaceCount, words: PlaceWords, link: LinkTo<RegionCode> | undefined): ReactNode {
  const { code, name, count, bound } = place
  if (count === undefined || bound === 'at least') return sayPlace(place, words)
  const children = groupDigits(count)
  const says = `${name}：${sayPlace(place, words)}`
  return link?.(code, { className: 'figure-number', 'aria-label': says, children }) ?? children
}

function sayClass(from: number, to: number): string {
  return from >= to ? groupDigits(to) : `${groupDigits(from)}–${groupDigits(to)}`
}
