import type { LinkFace } from '../../../ui/figures/figure-link.ts'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { useShowFirms, type FirmTarget } from './firms-shown.ts'
import './firms.css'

/** A number that opens the list of the firms it counts; nobody counted is only said. */
export function FirmsButton({ count, target, says }: { count: number; target: FirmTarget; says?: string }) {
  const show = useShowFirms()
  const words = groupDigits(count)
  if (count === 0) return <b>{words}</b>
  return (
    <button
      type="button"
      className="firms-number"
      aria-label={`${says ?? target.title} ${words} 家，看名单`}
      onClick={() => show(target)}
    >
      {words}
    </button>
  )
}

/** The same as a part of a figure; within a drawing only a link can be pressed. */
export function FirmsFace({
  target,
  face,
  inside,
}: {
  target: FirmTarget
  face: LinkFace
  inside: 'list' | 'drawing'
}) {
  const show = useShowFirms()
  if (inside === 'list') return <button type="button" {...face} onClick={() => show(target)} />
  return (
    <a
      {...face}
      href="#firms"
      onClick={(event) => {
        event.preventDefault()
        show(target)
      }}
    >
      {face.children}
    </a>
  )
}
