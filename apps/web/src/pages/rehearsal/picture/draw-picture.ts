import { changeBars } from '../../../ui/figures/change-shape.ts'
import { histogramShape, type BinBar } from '../../../ui/figures/histogram-shape.ts'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { strings } from '../strings.ts'
import type { PictureModel } from './picture-model.ts'
import { text, wrap } from './svg-text.ts'

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const WIDTH = 1080
const EDGE = 48
const INNER = WIDTH - 2 * EDGE
const LETTERS_A_LINE = 52
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif"

/** A part of the picture and how high it is. */
interface Part {
  readonly svg: string
  readonly height: number
}

/** The whole picture as one SVG: wide enough for a briefing, the same on every computer. */
export function drawPicture(model: PictureModel): Picture {
  const parts = [
    heading(model),
    tiles(model),
    money(model),
    histogram(model),
    places(model),
    foot(model),
  ].filter(({ height }) => height > 0)
  let y = EDGE
  const placed = parts.map(({ svg, height }) => {
    const group = `<g transform="translate(${EDGE} ${y})">${svg}</g>`
    y += height + 28
    return group
  })
  const height = y - 28 + EDGE
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
    `font-family="${FONT}" font-size="20" fill="#1b2a30"><rect width="100%" height="100%" fill="#ffffff"/>` +
    `<rect width="100%" height="8" fill="#0b5e6b"/>${placed.join('')}</svg>`
  return { svg, width: WIDTH, height }
}

function heading({ title, lines }: PictureModel): Part {
  const wrapped = lines.flatMap((line) => wrap(line, LETTERS_A_LINE))
  const body = wrapped.map((line, i) => text(line, { x: 0, y: 76 + i * 30, fill: '#46575e' }))
  return {
    svg: text(title, { x: 0, y: 32, size: 32, weight: 700 }) + body.join(''),
    height: 56 + wrapped.length * 30,
  }
}

function tiles({ tiles: all }: PictureModel): Part {
  const width = (INNER - 3 * 16) / 4
  const svg = all.map(({ name, count, colour }, i) => {
    const x = i * (width + 16)
    return (
      `<rect x="${x}" width="${width}" height="96" fill="#f4f8f9"/>` +
      `<rect x="${x}" width="5" height="96" fill="${colour}"/>` +
      text(name, { x: x + 20, y: 34, fill: '#46575e' }) +
      text(count, { x: x + 20, y: 76, size: 30, weight: 700 })
    )
  })
  return { svg: svg.join(''), height: 96 }
}

function money({ money: lines }: PictureModel): Part {
  if (lines.length === 0) return { svg: '', height: 0 }
  const svg = lines.map((line, i) => text(line, { x: 0, y: 62 + i * 32 }))
  return { svg: partTitle(strings.money.title) + svg.join(''), height: 40 + lines.length * 32 }
}

function histogram({ distribution }: PictureModel): Part {
  if (distribution === undefined) return { svg: '', height: 0 }
  const { bins, line, lineBefore, side, lineWords, ends } = distribution
  const shape = histogramShape(bins, { line, side })
  const [left, top, width, height] = [64, 84, INNER - 80, 200]
  const x = (percent: number) => left + (percent / 100) * width
  const y = (percent: number) => top + height - (percent / 100) * height
  const grid = shape.ticks.map(
    ({ value, height: at }) =>
      `<line x1="${left}" x2="${left + width}" y1="${y(at)}" y2="${y(at)}" stroke="#d5dee1"/>` +
      text(groupDigits(value), { x: left - 8, y: y(at) + 6, size: 16, anchor: 'end', fill: '#55656c' }),
  )
  const bars = shape.bars.map((bar) => {
    const fill = bar.lies === 'in' ? '#2f7887' : bar.lies === 'out' ? '#c3ced2' : '#7ea4ad'
    const high = (bar.height / 100) * height
    const wide = (bar.width / 100) * width
    const rect = `<rect x="${x(bar.left)}" y="${y(bar.height)}" width="${wide}" height="${high}" fill="${fill}" stroke="#ffffff"/>`
    return bar.top === 'whole' ? rect : rect + cut({ bar, from: x(bar.left), wide, top })
  })
  const at = x(shape.leftOf(line))
  const was = x(shape.leftOf(lineBefore))
  const mark =
    (lineBefore === line
      ? ''
      : `<line x1="${was}" x2="${was}" y1="${top}" y2="${top + height}" stroke="#46575e" stroke-width="3" stroke-dasharray="8 6"/>`) +
    `<line x1="${at}" x2="${at}" y1="${top - 6}" y2="${top + height}" stroke="#8a3d00" stroke-width="4"/>` +
    text(lineWords, { x: at, y: top - 14, anchor: 'middle', fill: '#8a3d00', weight: 700 })
  const feet =
    text(ends[0], { x: left, y: top + height + 28, size: 18, fill: '#46575e' }) +
    text(ends[1], { x: left + width, y: top + height + 28, size: 18, anchor: 'end', fill: '#46575e' })
  return {
    svg: partTitle(distribution.title) + grid.join('') + bars.join('') + mark + feet,
    height: top + height + 36,
  }
}

/** A bar that goes on beyond the plot: broken near its top, with its count beside it. */
function cut({ bar, from, wide, top }: { bar: BinBar; from: number; wide: number; top: number }): string {
  const isRight = bar.left > 50
  const count = groupDigits(bar.bin.count)
  const place = { x: isRight ? from - 8 : from + wide + 8, y: top + 18, size: 16, weight: 600 }
  return (
    `<line x1="${from}" x2="${from + wide}" y1="${top + 24}" y2="${top + 16}" stroke="#ffffff" stroke-width="6"/>` +
    text(count, { ...place, anchor: isRight ? 'end' : 'start' })
  )
}

function places({ places: { title: heads, rows } }: PictureModel): Part {
  if (rows.length === 0) return { svg: '', height: 0 }
  const [nameWidth, numbersWidth, line] = [180, 240, 36]
  const width = INNER - nameWidth - numbersWidth
  const svg = changeBars(rows).map((bar, i) => {
    const y = 56 + i * line
    const widths = [bar.stayWidth, bar.enterWidth, bar.leaveWidth].map((percent) => (percent / 100) * width)
    const [stay = 0, enter = 0, leave = 0] = widths
    const moves = `${bar.entering > 0 ? ` +${groupDigits(bar.entering)}` : ''}${bar.leaving > 0 ? ` −${groupDigits(bar.leaving)}` : ''}`
    return (
      text(bar.name, { x: nameWidth - 12, y: y + 18, anchor: 'end' }) +
      `<rect x="${nameWidth}" y="${y}" width="${stay}" height="24" fill="#8fbdc7"/>` +
      `<rect x="${nameWidth + stay}" y="${y}" width="${enter}" height="24" fill="#1f8a50"/>` +
      `<rect x="${nameWidth + stay + enter}" y="${y + 1}" width="${leave}" height="22" fill="#ffffff" stroke="#c0392b" stroke-width="${leave > 0 ? 2 : 0}"/>` +
      text(`${groupDigits(bar.before)} → ${groupDigits(bar.after)}${moves}`, {
        x: nameWidth + width + 16,
        y: y + 18,
      })
    )
  })
  return { svg: partTitle(heads) + svg.join(''), height: 48 + rows.length * line }
}

function foot({ source }: PictureModel): Part {
  return {
    svg:
      `<line x1="0" x2="${INNER}" y1="0" y2="0" stroke="#d5dee1"/>` +
      text(source, { x: 0, y: 32, size: 18, fill: '#46575e' }) +
      text(strings.picture.made, { x: 0, y: 60, size: 18, fill: '#46575e' }),
    height: 64,
  }
}

function partTitle(words: string): string {
  return text(words, { x: 0, y: 24, size: 24, weight: 600 })
}
