import { titleKinds } from '@yinyu/contract'
import type { Standard } from '@yinyu/rules'
import { lazy, Suspense } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'

const Holders = lazy(async () => ({ default: (await import('../../ladder/holders.tsx')).Holders }))

/** Who holds the title that the standard is for; only for who may see it, and only then loaded. */
export function HoldersOf({ standard }: { standard: Standard }) {
  const { me } = useMe()
  const kind = titleKinds.find((title) => title === standard.id)
  if (kind === undefined || !mayOpen(me, 'ladder.read')) return null
  return (
    <Suspense fallback={null}>
      <Holders kind={kind} />
    </Suspense>
  )
}
