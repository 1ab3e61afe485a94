import { useMemo } from 'react'
import { encode } from 'uqr'
import { pathOfSquares } from './qr-path.ts'

/** Light squares around it, as readers need them (ISO/IEC 18004). */
const BORDER = 4

/** A text as a picture that a telephone reads. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: BORDER }), [text])
  return (
    <svg
      className="authenticator-picture"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `img` cannot be drawn in place
      role="img"
      aria-label={label}
    >
      <path d={pathOfSquares(data)} fill="#000" />
    </svg>
  )
}
