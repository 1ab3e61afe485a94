import { listRehearsals, readRehearsal } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'

export const KEPT_A_PAGE = 20

/** The rehearsals one may open. */
export function useKeptList(page: number) {
  return useQuery({
    queryKey: ['rehearsals', page],
    queryFn: ({ signal }) => call(listRehearsals, { query: { page }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** One saved rehearsal with its figures as they were. */
export function useKept(id: string) {
  return useQuery({
    queryKey: ['rehearsal', id],
    queryFn: ({ signal }) => call(readRehearsal, { params: { id }, signal }),
    enabled: id !== '',
  })
}
