import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { strings } from '../strings.ts'

const words = strings.one

/** What the lists of this page have in common: waiting, nothing, a fault, and more of it on demand. */
export function Listed({
  count,
  asked,
  children,
}: {
  /** How many lines are here; undefined until the first have come. */
  count: number | undefined
  asked: {
    readonly error: Error | null
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  children: ReactNode
}) {
  const { error, hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  return (
    <>
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {count === undefined && error === null && <p className="quiet">{words.loadingList}</p>}
      {count === 0 && <p className="panel">{words.empty}</p>}
      {count !== undefined && count > 0 && (
        <>
          {children}
          <p className="import-more">
            <output className="small quiet">
              {hasNextPage ? words.shown(count) : words.allShown(count)}
            </output>
            {hasNextPage && (
              <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {words.more}
              </Button>
            )}
          </p>
        </>
      )}
    </>
  )
}
