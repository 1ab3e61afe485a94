import { shareWidths } from './share-widths.ts'
import './share-bar.css'

/**
 * How much of a whole is covered, with a mark for what was to be had; whole numbers of any unit, said by the page.
 * The words carry the figure, the bar only shows the proportion.
 */
export function ShareBar({
  title,
  whole,
  part,
  mark,
  partWords,
  restWords,
  markWords,
}: {
  title: string
  whole: bigint
  part: bigint
  mark: bigint
  partWords: string
  restWords: string
  markWords: string
}) {
  const widths = shareWidths({ whole, part, mark })
  return (
    <figure className="share">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `img` cannot be drawn in place */}
      <div className="share-track" role="img" aria-label={`${title}，${markWords}，${restWords}`}>
        <i className="share-whole" style={{ width: `${widths.whole}%` }} />
        <i className="share-part" style={{ width: `${widths.part}%` }} />
        <i className="share-mark" style={{ left: `${widths.mark}%` }} />
      </div>
      <figcaption className="share-words" aria-hidden="true">
        <span>
          <i className="share-key share-part" />
          {partWords}
        </span>
        <span>
          <i className="share-key share-whole" />
          {restWords}
        </span>
        <span>
          <i className="share-key-mark" />
          {markWords}
        </span>
      </figcaption>
    </figure>
  )
}
