import { listEnterprises, readLadder, type TitleKind } from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { useMe } from '../../app/use-me.ts'

const WHOLE_COUNTRY: RegionCode = '100000'

/** The widest region that the present post looks at. */
export function useTopRegion(): RegionCode {
  return useMe().me?.post?.region ?? WHOLE_COUNTRY
}

/** The ladder of a region; the figures before stay until the new ones are here. */
export function useLadder(region: RegionCode) {
  return useQuery({
    queryKey: ['ladder', region],
    queryFn: ({ signal }) => call(readLadder, { query: { region }, signal }),
    placeholderData: keepPreviousData,
  })
}

/**
 * How many enterprises hold a title that ends within the next 90 days. The registry counts them, as one enterprise can
 * hold two such titles that end on different days, and would be counted twice by adding up the days.
 */
export function useDueCount(kind: TitleKind, region: RegionCode): number | undefined {
  const { data } = useQuery({
    queryKey: ['ladder-due', kind, region],
    queryFn: ({ signal }) =>
      call(listEnterprises, { query: { title: kind, standing: 'due', region, most: 1 }, signal }),
  })
  return data?.count
}
