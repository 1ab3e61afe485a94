import { listCorrections, type Correction } from '@yinyu/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import type { CorrectionsQuery } from './corrections-address.ts'

const KEY = 'corrections'

/** So many the server gives at once. */
export const ROWS_A_PAGE = 20

/** The objections of the address. */
export function useCorrections({ state, whose, late, page }: CorrectionsQuery) {
  const query = { ...(state === 'all' ? {} : { state }), whose, late, page }
  return useQuery({
    queryKey: [KEY, query],
    queryFn: ({ signal }) => call(listCorrections, { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** The first page of what one enterprise has objected to. */
export function useFirmCorrections(enterprise: string) {
  return useQuery({
    queryKey: [KEY, enterprise],
    queryFn: ({ signal }) => call(listCorrections, { query: { enterprise }, signal }),
  })
}

/** After an objection was taken or settled, whatever shows it or its figure is asked anew. */
export function useCorrectionChanged(): (about: Correction) => Promise<void> {
  const asked = useQueryClient()
  return async ({ enterprise }) => {
    const stale = [[KEY], ['todos'], ['firm', enterprise], ['firm-facts', enterprise]]
    await Promise.all(stale.map((queryKey) => asked.invalidateQueries({ queryKey })))
  }
}
