import { FigureFrame, NothingToDraw, type FigureProps, type PlainTable } from './figure-frame.tsx'
import type { LinkTo } from './figure-link.ts'
import { rungShape } from './rung-shape.ts'
import { groupDigits, sayCount } from './say-count.ts'
import { pickShades, ZERO_SHADE, type Shade } from './shades.ts'
import './ladder-pyramid.css'

export interface PyramidRung {
  readonly id: string
  /** 专精特新, 小巨人: short, as it stands inside the pyramid. */
  readonly name: string
  /** Firms whose title is in force on the day (有效). */
  readonly inForce: number | undefined
  /** Firms ever recognised, also those whose title has ended (累计认定). Never to be mixed with the above. */
  readonly everRecognised: number | undefined
}

/** Which firms stand behind a number of the pyramid. */
export interface RungCount {
  readonly rung: string
  readonly counted: 'inForce' | 'everRecognised'
}

export interface LadderPyramidProps extends FigureProps {
  /** From the lowest rung up. */
  readonly rungs: readonly PyramidRung[]
  readonly link?: LinkTo<RungCount>
}

type MaybeLink = LinkTo<RungCount> | undefined

const WORDS = { inForce: '有效', everRecognised: '累计认定' } as const

/** The rungs of the ladder (梯度), the lowest at the bottom, each with the firms that stand on it. */
export function LadderPyramid({ title, rungs, link, unit = '家', table = 'offered' }: LadderPyramidProps) {
  if (rungs.every(({ inForce, everRecognised }) => inForce === undefined && everRecognised === undefined))
    return (
      <FigureFrame title={title}>
        <NothingToDraw words="还没有认定数据。" />
      </FigureFrame>
    )
  const shades = pickShades(rungs.length)
  return (
    <FigureFrame
      title={title}
      notes={[
        '有效：称号现在有效。累计认定：历年认定过的都算，含已经失效的，不能和有效相加。',
        '各层宽窄只表示层级，不表示数量。',
      ]}
      table={table === 'offered' ? rungTable(rungs, unit, link) : undefined}
    >
      <ol className="pyramid" aria-label={title} reversed>
        {rungs
          .map((rung, i) => (
            <Rung
              key={rung.id}
              rung={rung}
              {...rungShape(i, rungs.length)}
              shade={shades[i] ?? ZERO_SHADE}
              unit={unit}
              link={link}
            />
          ))
          .toReversed()}
      </ol>
    </FigureFrame>
  )
}

function Rung({
  rung,
  topWidth,
  bottomWidth,
  shade,
  unit,
  link,
}: ReturnType<typeof rungShape> & {
  rung: PyramidRung
  shade: Shade
  unit: string
  link: MaybeLink
}) {
  const [left, low] = [(100 - topWidth) / 2, (100 - bottomWidth) / 2]
  return (
    <li className="pyramid-rung">
      <div className="pyramid-step" style={{ color: shade.ink }}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="pyramid-shape">
          <path
            d={`M${left} 0h${topWidth}L${low + bottomWidth} 100h${-bottomWidth}z`}
            style={{ fill: shade.fill }}
          />
        </svg>
        <span className="pyramid-name">{rung.name}</span>
        <span className="pyramid-count">
          <span className="pyramid-word">{WORDS.inForce}</span>
          <Count rung={rung} counted="inForce" unit={unit} link={link} className="pyramid-number" />
        </span>
      </div>
      <div className="pyramid-ever">
        {WORDS.everRecognised}
        <Count rung={rung} counted="everRecognised" unit={unit} link={link} className="pyramid-ever-number" />
      </div>
    </li>
  )
}

function Count({
  rung,
  counted,
  unit,
  link,
  className,
}: CountOf & { unit: string; link: MaybeLink; className: string }) {
  const count = rung[counted]
  if (count === undefined) return <span className="pyramid-unknown">暂无数据</span>
  const children = (
    <>
      <b>{groupDigits(count)}</b> {unit}
    </>
  )
  if (!link) return <span className={className}>{children}</span>
  const says = `${rung.name}${WORDS[counted]} ${sayCount(count, unit)}`
  return link({ rung: rung.id, counted }, { className, 'aria-label': says, children })
}

type CountOf = { readonly rung: PyramidRung; readonly counted: RungCount['counted'] }

function rungTable(rungs: readonly PyramidRung[], unit: string, link: MaybeLink): PlainTable {
  return {
    head: ['层级', `${WORDS.inForce}（${unit}）`, `${WORDS.everRecognised}（${unit}）`],
    rows: rungs.toReversed().map((rung) => ({
      key: rung.id,
      header: rung.name,
      cells: (['inForce', 'everRecognised'] as const).map((counted) => (
        <Count key={counted} {...{ rung, counted, unit, link }} className="figure-number" />
      )),
    })),
  }
}
