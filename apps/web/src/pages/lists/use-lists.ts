import { listTaskOfficers, readGrowthList, readGrowthLists, readMissingFacts } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import type { ListQuery } from './lists-address.ts'

/** So many rows are shown at once. */
export const ROWS_A_PAGE = 20
/** While a run is under way one looks so often whether it is there. */
const LOOK_MS = 3_000

/** Which lists there are, and how far the run behind them is. */
export function useRules() {
  return useQuery({
    queryKey: ['growth-rules'],
    queryFn: ({ signal }) => call(readGrowthLists, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (data.isRenewing || data.run === undefined) ? LOOK_MS : false,
  })
}

/**
 * One page of a list. Rows before stay until the new ones are here, and tell which list they are of: figures of one list
 * never stand under the name of another. Another run is another list.
 */
export function useList({ filter, sort, page }: ListQuery, run: string | undefined) {
  return useQuery({
    queryKey: ['growth-list', run, filter, sort, page],
    queryFn: async ({ signal }) => {
      const query = { ...filter, sort, page, most: ROWS_A_PAGE }
      return { ...(await call(readGrowthList, { query, signal })), of: nameOf(filter), rule: filter.rule }
    },
    placeholderData: keepPreviousData,
    enabled: run !== undefined,
  })
}

export function nameOf({ rule, list }: ListQuery['filter']): string {
  return `${rule} ${list}`
}

/** Which facts are missing on the list of those of whom nothing can be told. */
export function useMissing({ filter }: Pick<ListQuery, 'filter'>, run: string | undefined) {
  const { missing: _, settles: __, ...whole } = filter
  return useQuery({
    queryKey: ['growth-missing', run, whole],
    queryFn: ({ signal }) => call(readMissingFacts, { query: whole, signal }),
    placeholderData: keepPreviousData,
    enabled: run !== undefined && filter.list === 'unsure',
  })
}

/** To whom firms can be given. */
export function useOfficers() {
  return useQuery({
    queryKey: ['list-task-officers'],
    queryFn: ({ signal }) => call(listTaskOfficers, { signal }),
  })
}
