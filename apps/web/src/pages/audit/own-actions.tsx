import { listOwnAudit } from '@yinyu/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { strings } from './strings.ts'
import { sayKind, sayMoment, sayObjectKind } from './words.ts'
import './audit.css'

const SHOWN_AT_ONCE = 20

/** What the person signed in has done, newest first; a part of the page on the own account. */
export function OwnActions() {
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['own-audit'],
    queryFn: ({ pageParam, signal }) =>
      call(listOwnAudit, {
        query: { most: SHOWN_AT_ONCE, ...(pageParam === undefined ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const events = data?.pages.flatMap((page) => page.events)
  return (
    <section className="panel audit-part" aria-labelledby="own-actions">
      <h2 id="own-actions">{strings.own}</h2>
      {events?.length === 0 && <p className="quiet">{strings.ownNone}</p>}
      <ol className="own-actions">
        {events?.map(({ seq, at, kind, objectKind }) => (
          <li key={seq}>
            <time dateTime={at}>{sayMoment(at)}</time>
            <span>{sayKind(kind)}</span>
            <span className="quiet small">{sayObjectKind(objectKind)}</span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
          {strings.more}
        </Button>
      )}
    </section>
  )
}
