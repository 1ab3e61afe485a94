import { readEnterpriseFacts } from '@yinyu/contract'
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { IsoDate } from '@yinyu/kernel'
import { useEffect } from 'react'
import { call } from '../../../app/call.ts'
import { useViewpoint } from '../viewpoint/use-viewpoint.ts'

const factsOf = (id: string, on: IsoDate, knownOn: IsoDate) =>
  queryOptions({
    queryKey: ['firm-facts', id, on, knownOn],
    queryFn: ({ signal }) => call(readEnterpriseFacts, { params: { id }, query: { on, knownOn }, signal }),
  })

/** The last word of every source about a firm, from the viewpoint of the address. */
export function useFirmFacts(id: string) {
  const { from, knownOn } = useViewpoint()
  return useQuery({ ...factsOf(id, from.on, knownOn), placeholderData: keepPreviousData })
}

/** Asks for the facts that a tab will show while the tab itself and the file of the firm are still on their way. */
export function useFactsEarly(id: string, shows: 'facts' | 'other'): void {
  const { from, knownOn } = useViewpoint()
  const { on } = from
  const asked = useQueryClient()
  useEffect(() => {
    if (shows === 'facts') void asked.prefetchQuery(factsOf(id, on, knownOn))
  }, [asked, id, on, knownOn, shows])
}
