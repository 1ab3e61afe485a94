import type { RegionCode } from '@yinyu/kernel'
import { useId, useRef } from 'react'
import type { PlaceCount } from './county-counts.ts'
import type { LinkTo } from './figure-link.ts'
import { shadeOf, ZERO_SHADE, type Shade, type ShadeClass } from './shades.ts'
import { outlines, tileName, type Tile, type TileLayout } from './tile-layout.ts'

interface TilesProps {
  readonly layout: TileLayout
  /** In the order of the tiles. */
  readonly places: readonly PlaceCount[]
  readonly classes: readonly ShadeClass[]
  readonly title: string
  readonly say: (place: PlaceCount) => string
  /** Without it the numbers are only to be read. */
  readonly link: LinkTo<RegionCode> | undefined
}

/** The tiles with their names and counts. Where every tile is a link, the keyboard can pass over them at once. */
export function CountyTiles({ layout, places, classes, title, say, link }: TilesProps) {
  const { columns, rows, tiles } = layout
  const hatch = useId()
  const end = useRef<HTMLDivElement>(null)
  return (
    <>
      {link && (
        <button type="button" className="map-skip" onClick={() => end.current?.focus()}>
          跳过地图
        </button>
      )}
      {/* What scrolls must be reached by keyboard: by its links, or by itself. */}
      <div className="map-box" {...(link ? {} : reachable(title))}>
        <svg
          className="map"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no other tag groups inside a drawing
          role="group"
          aria-label={`${title}，方格示意图`}
          style={{ height: `${rows * 2.75}rem`, minWidth: `${columns * 2}rem` }}
        >
          <defs>
            <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
              <path className="map-hatch" d="M-1 8L8 -1" />
            </pattern>
          </defs>
          {tiles.map((tile, i) => {
            const place = places[i]
            return (
              place && <PlaceTile key={tile.code} {...{ tile, place, classes, layout, say, link, hatch }} />
            )
          })}
          <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" className="map-outlines">
            {outlines(layout).map((path) => (
              <path key={path} d={path} />
            ))}
          </svg>
        </svg>
      </div>
      <div ref={end} tabIndex={-1} className="map-end" />
    </>
  )
}

function PlaceTile({
  tile,
  place,
  classes,
  layout,
  say,
  link,
  hatch,
}: Pick<TilesProps, 'classes' | 'layout' | 'say' | 'link'> & {
  tile: Tile
  place: PlaceCount
  hatch: string
}) {
  const { code, name, count, bound, kind } = place
  const [width, height] = [100 / layout.columns, 100 / layout.rows]
  const [x, y] = [tile.column * width, tile.row * height]
  const { fill, ink } = shadeFor(place, { classes, hatch })
  const middle = { x: `${x + width / 2}%`, y: `${y + height / 2}%`, style: { fill: ink } }
  const short = tileName(name)
  const says = `${name}${kind === 'prefecture' ? '合计' : ''}：${say(place)}`
  const children = (
    <>
      <title>{says}</title>
      <rect x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`} style={{ fill }} />
      <text {...middle} aria-hidden="true" dy="-0.3em" className={short.length > 2 ? 'map-long' : undefined}>
        {short}
      </text>
      <text
        {...middle}
        aria-hidden="true"
        dy="1em"
        className={`map-count${String(count).length > 3 ? ' map-long' : ''}`}
      >
        {count === undefined ? '—' : `${bound === 'at least' ? '≥' : ''}${count}`}
      </text>
    </>
  )
  const className = `map-tile map-${kind}`
  // The title is the name of the link as well as its tip.
  if (link) return link(code, { className, children })
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of a drawing, with its number in words
    <g className={className} role="img">
      {children}
    </g>
  )
}

function reachable(title: string) {
  return { role: 'region', 'aria-label': `${title}，可左右移动`, tabIndex: 0 } as const
}

function shadeFor(
  { count, kind }: PlaceCount,
  { classes, hatch }: { classes: readonly ShadeClass[]; hatch: string },
): Shade {
  if (kind === 'prefecture') return { fill: 'var(--paper)', ink: 'var(--brand-dark)' }
  if (count === undefined) return { fill: `url(#${hatch})`, ink: ZERO_SHADE.ink }
  return shadeOf(count, classes)
}
