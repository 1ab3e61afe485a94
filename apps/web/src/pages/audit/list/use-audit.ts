import { countAuditEvents, listAudit, type AuditFilter } from '@yinyu/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'

/** The events of a filter, newest first; earlier ones are fetched when asked for. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, {
        query: { ...filter, ...(pageParam === undefined ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
}

export function useAuditCount(filter: AuditFilter) {
  return useQuery({
    queryKey: ['audit-count', filter],
    queryFn: ({ signal }) => call(countAuditEvents, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })
}
