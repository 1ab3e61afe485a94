import { listAccounts, listProposedPosts, listUnits } from '@yinyu/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'

const KEY = 'people'

/** The accounts that fit, page after page. */
export function useAccounts(given: { readonly search: string; readonly state: '' | 'active' | 'disabled' }) {
  const { search, state } = given
  return useInfiniteQuery({
    queryKey: [KEY, 'accounts', search, state],
    queryFn: ({ pageParam, signal }) =>
      call(listAccounts, {
        query: {
          ...(search === '' ? {} : { search }),
          ...(state === '' ? {} : { state }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** The posts that wait for approval. */
export function useProposed() {
  return useQuery({
    queryKey: [KEY, 'proposed'],
    queryFn: ({ signal }) => call(listProposedPosts, { signal }),
  })
}

export type Proposal = NonNullable<ReturnType<typeof useProposed>['data']>['posts'][number]

export function useUnits() {
  return useQuery({ queryKey: [KEY, 'units'], queryFn: ({ signal }) => call(listUnits, { signal }) })
}
