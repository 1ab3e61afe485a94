import { listMessages } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from './call.ts'
import { strings } from './strings.ts'

const FRESH_MS = 60_000

/** The way to the messages, with how many are unread; asked only for who is signed in. */
export function UnreadLink() {
  const { data } = useQuery({
    queryKey: ['messages', 1],
    queryFn: () => call(listMessages, { query: { page: 1 } }),
    staleTime: FRESH_MS,
  })
  const unread = data?.unread ?? 0
  return (
    <Link to="/our/messages" className="unread-link">
      {strings.messages}
      {unread > 0 && (
        <span className="unread-count">
          {unread}
          <span className="visually-hidden">{strings.unread}</span>
        </span>
      )}
    </Link>
  )
}
