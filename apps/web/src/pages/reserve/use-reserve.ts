import {
  decideReserve,
  listFirmLists,
  listReserveBatches,
  listReserveCandidates,
  makeReserveBatch,
  readReserveBase,
  readReserveCounts,
  readReserveSources,
  type CandidateFilter,
} from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'

const KEY = 'reserve'
/** So many the server gives at once. */
export const ROWS_A_PAGE = 20
export const LIST_ROWS_A_PAGE = 50

export function useSources() {
  return useQuery({
    queryKey: [KEY, 'sources'],
    queryFn: ({ signal }) => call(readReserveSources, { signal }),
  })
}

/** The title of a source by its id. */
export function useSourceTitle(): (id: string) => string {
  const { data } = useSources()
  return (id) => data?.sources.find((source) => source.id === id)?.title ?? id
}

export function useBatches(page: number) {
  return useQuery({
    queryKey: [KEY, 'batches', page],
    queryFn: ({ signal }) => call(listReserveBatches, { query: { page }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useCounts(id: string) {
  return useQuery({
    queryKey: [KEY, 'counts', id],
    queryFn: ({ signal }) => call(readReserveCounts, { params: { id }, signal }),
  })
}

export function useCandidates(query: (CandidateFilter & { readonly page: number }) | undefined) {
  return useQuery({
    queryKey: [KEY, 'candidates', query],
    queryFn: ({ signal }) => call(listReserveCandidates, { query: query ?? { batch: '' }, signal }),
    placeholderData: keepPreviousData,
    enabled: query !== undefined,
  })
}

export function useBase(query: {
  readonly on: string
  readonly region: string
  readonly find: string
  readonly page: number
}) {
  const { on, region, find, page } = query
  return useQuery({
    queryKey: [KEY, 'base', query],
    queryFn: ({ signal }) =>
      call(readReserveBase, {
        query: { page, ...(on && { on }), ...(region && { region }), ...(find && { find }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useLists(page: number) {
  return useQuery({
    queryKey: [KEY, 'lists', page],
    queryFn: ({ signal }) => call(listFirmLists, { query: { page }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** Whether the person may find candidates and decide. */
export function useMayDecide(): boolean {
  const { me } = useMe()
  return mayOpen(me, decideReserve.access) && mayOpen(me, makeReserveBatch.access)
}
