import { readEnterpriseFacts } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import { useViewpoint } from '../viewpoint/use-viewpoint.ts'

/** The last word of every source about a firm, from the viewpoint of the address. */
export function useFirmFacts(id: string) {
  const { from, knownOn } = useViewpoint()
  const { on } = from
  return useQuery({
    queryKey: ['firm-facts', id, on, knownOn],
    queryFn: ({ signal }) => call(readEnterpriseFacts, { params: { id }, query: { on, knownOn }, signal }),
    placeholderData: keepPreviousData,
  })
}
