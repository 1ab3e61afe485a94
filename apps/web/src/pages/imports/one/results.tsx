import { saveRefusedRows, type Import } from '@yinyu/contract'
import { useRef } from 'react'
import { addressOf } from '../../../app/call.ts'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'
import { ChangeList } from './change-list.tsx'
import { IndicatorField } from './indicator-field.tsx'
import { RowList } from './row-list.tsx'
import { hasRefused, opens, shownTile, tilesOf, type Tile } from './tiles.ts'

const words = strings.one

/** What the file comes to: figures, each opening the list behind it; which one stands in the address. */
export function Results({ one }: { one: Import }) {
  const [search, write] = useAddressSearch()
  const list = useRef<HTMLHeadingElement>(null)
  const tiles = tilesOf(one)
  if (tiles.length === 0) return null
  const shown = shownTile(tiles, wordIn(search, 'show'))
  const indicator = wordIn(search, 'indicator')
  const open = (id: string) => {
    write({ show: id }, 'replace')
    list.current?.focus()
  }
  return (
    <>
      <section aria-labelledby="results">
        <h2 id="results" className="import-results-title">
          {words.results}
        </h2>
        <ul className="import-tiles">
          {tiles.map((tile) => (
            <li key={tile.id}>
              <TileFace tile={tile} isShown={tile.id === shown?.id} onOpen={() => open(tile.id)} />
            </li>
          ))}
        </ul>
        {hasRefused(one.counts) && (
          <a
            className="import-refused-file"
            href={addressOf(saveRefusedRows, { params: { id: one.id } })}
            download
          >
            {words.refusedFile}
          </a>
        )}
      </section>
      {shown !== undefined && (
        <section className="import-results" aria-labelledby="shown">
          <div className="import-results-head">
            <h2 id="shown" ref={list} tabIndex={-1}>
              {shown.label}
            </h2>
            {shown.changes !== undefined && (
              <IndicatorField
                one={one}
                asked={shown.changes}
                value={indicator}
                onChange={(id) =>
                  write(id === '' ? { show: shown.id } : { show: shown.id, indicator: id }, 'replace')
                }
              />
            )}
          </div>
          <Lists one={one} tile={shown} indicator={indicator} />
        </section>
      )}
    </>
  )
}

function TileFace({ tile, isShown, onOpen }: { tile: Tile; isShown: boolean; onOpen: () => void }) {
  const face = (
    <>
      <span className="import-tile-label">{tile.label}</span>
      <span>
        <b>{groupDigits(tile.count)}</b> {tile.unit}
      </span>
    </>
  )
  const look = `import-tile import-tile-${tile.count === 0 ? 'calm' : tile.tone}`
  if (!opens(tile)) return <div className={look}>{face}</div>
  return (
    <button type="button" className={look} aria-pressed={isShown} onClick={onOpen}>
      {face}
    </button>
  )
}

function Lists({ one, tile, indicator }: { one: Import; tile: Tile; indicator: string }) {
  const { rows, changes } = tile
  const asked = { ...changes, ...(indicator === '' ? {} : { indicator }) }
  return (
    <>
      {rows !== undefined && <RowList one={one} asked={rows} />}
      {changes !== undefined && <ChangeList one={one} asked={asked} />}
    </>
  )
}
