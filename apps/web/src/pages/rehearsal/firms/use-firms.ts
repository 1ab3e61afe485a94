import { listRehearsalFirms } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import type { FirmTarget } from './firms-shown.ts'

export const FIRMS_A_PAGE = 20

/** One page of the firms behind a number. */
export function useFirms({ group, row, recipe }: FirmTarget, page: number) {
  const body = { recipe, group, ...(row ? { row } : {}), page, most: FIRMS_A_PAGE }
  return useQuery({
    queryKey: ['rehearsal-firms', body],
    queryFn: ({ signal }) => call(listRehearsalFirms, { body, signal }),
    placeholderData: keepPreviousData,
  })
}
