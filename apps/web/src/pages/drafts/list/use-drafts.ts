import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listDrafts, type DraftState } from '@yinyu/contract'
import { call } from '../../../app/call.ts'

export const ROWS_A_PAGE = 20

export function useDrafts(query: { readonly state: DraftState | undefined; readonly page: number }) {
  return useQuery({
    queryKey: ['drafts', query],
    queryFn: () =>
      call(listDrafts, {
        query: { page: query.page, ...(query.state === undefined ? {} : { state: query.state }) },
      }),
    placeholderData: keepPreviousData,
  })
}
