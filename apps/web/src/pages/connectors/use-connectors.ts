import { listConnectorRuns, listConnectors, readConnectorRun } from '@yinyu/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../app/call.ts'

const KEY = 'connectors'
/** While a fetch is under way one looks again; our own convention. */
const LOOK_MS = 3_000

export function useConnectors() {
  return useQuery({
    queryKey: [KEY],
    queryFn: ({ signal }) => call(listConnectors, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.connectors.some(({ runs }) => runs.some(({ state }) => state === 'running')) === true
        ? LOOK_MS
        : false,
  })
}

export function useRuns(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => call(listConnectorRuns, { params: { id }, signal }),
  })
}

export function useRun(id: string, run: string) {
  return useQuery({
    queryKey: [KEY, id, run],
    queryFn: ({ signal }) => call(readConnectorRun, { params: { id, run }, signal }),
  })
}

/** After something was asked of a connector everything about it is asked anew. */
export function useConnectorsChanged(): () => Promise<void> {
  const asked = useQueryClient()
  return () => asked.invalidateQueries({ queryKey: [KEY] })
}
