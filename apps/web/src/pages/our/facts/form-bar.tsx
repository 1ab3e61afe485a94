import { Button } from '../../../ui/button.tsx'
import type { Declaration } from './fact-form.tsx'
import { SaveLine } from './save-line.tsx'
import { strings } from './strings.ts'
import type { Saving } from './draft-store.ts'

interface Props {
  readonly saving: Saving
  readonly declaration: Declaration | undefined
  readonly count: number
  readonly shows: 'all' | 'empty'
  readonly onShow: (shows: 'all' | 'empty') => void
  readonly onHandIn: () => void
  readonly confirms: boolean
  readonly groups: readonly string[]
}

/** Always in sight: whether it is saved, the ways to the groups, and the way on. */
export function FormBar({ saving, declaration, count, shows, onShow, onHandIn, confirms, groups }: Props) {
  return (
    <>
      {declaration?.state === 'ready' && (
        <p className="our-note">{confirms ? strings.readyPrincipal : strings.ready}</p>
      )}
      <div className="form-bar no-print">
        <SaveLine saving={saving} />
        <nav className="form-groups" aria-label={strings.groups}>
          {groups.map((group) => (
            <a key={group} href={`#group-${group}`} onClick={(event) => go(event, group)}>
              {group}
            </a>
          ))}
        </nav>
        <div className="form-ways">
          <Button
            aria-pressed={shows === 'empty'}
            onClick={() => onShow(shows === 'empty' ? 'all' : 'empty')}
          >
            {shows === 'empty' ? strings.everything : strings.onlyEmpty}
          </Button>
          <Button look="primary" disabled={count === 0} onClick={onHandIn}>
            {confirms ? strings.handInPrincipal : strings.handInClerk}
            {count > 0 && `（${count} 项）`}
          </Button>
        </div>
      </div>
    </>
  )
}

function go(event: { preventDefault: () => void }, group: string): void {
  event.preventDefault()
  const head = document.querySelector<HTMLElement>(`#${CSS.escape(`head-${group}`)}`)
  head?.scrollIntoView({ block: 'start' })
  head?.focus({ preventScroll: true })
}
