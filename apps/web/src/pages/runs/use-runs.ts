import {
  compareRuns,
  explainRunMove,
  listRunFirms,
  listRunMoves,
  listRuns,
  readRun,
  readRunCounties,
  type Run,
  type RunGroup,
} from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'

const KEY = 'runs'
/** So many the server gives at once. */
export const ROWS_A_PAGE = 20
/** While something is under way the page looks again by itself. */
const AGAIN_MS = 1_000

export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}

export function useRuns(page: number) {
  return useQuery({
    queryKey: [KEY, 'list', page],
    queryFn: ({ signal }) => call(listRuns, { query: { page }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(isUnderWay) === true ? AGAIN_MS : false),
  })
}

export function useRun(id: string, region: string) {
  return useQuery({
    queryKey: [KEY, id, region],
    queryFn: ({ signal }) => call(readRun, { params: { id }, query: narrowed(region), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.run) ? AGAIN_MS : false),
  })
}

/** A rule and the firms of it that are meant. */
export interface FirmsAsked {
  readonly rule: string
  readonly purpose: 'new' | 're-check'
  readonly group: RunGroup
}

export function useRunFirms(
  id: string,
  asked: FirmsAsked,
  { region, page }: { region: string; page: number },
) {
  const { rule, purpose, group } = asked
  const query = { rule, purpose, group, ...narrowed(region), page }
  return useQuery({
    queryKey: [KEY, id, 'firms', query],
    queryFn: ({ signal }) => call(listRunFirms, { params: { id }, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useRunCounties(id: string, { rule, purpose }: FirmsAsked, region: string) {
  const query = { rule, purpose, ...narrowed(region) }
  return useQuery({
    queryKey: [KEY, id, 'counties', query],
    queryFn: ({ signal }) => call(readRunCounties, { params: { id }, query, signal }),
  })
}

export interface Pair {
  readonly id: string
  readonly earlier: string
}

export function useCompared(pair: Pair, region: string) {
  return useQuery({
    queryKey: [KEY, pair, region],
    queryFn: ({ signal }) => call(compareRuns, { params: pair, query: narrowed(region), signal }),
    placeholderData: keepPreviousData,
  })
}

export interface MovesAsked {
  readonly rule: string
  readonly purpose: 'new' | 're-check'
  readonly way: 'entered' | 'left'
}

export function useMoves(pair: Pair, asked: MovesAsked, { region, page }: { region: string; page: number }) {
  const { rule, purpose, way } = asked
  const query = { rule, purpose, way, ...narrowed(region), page }
  return useQuery({
    queryKey: [KEY, pair, 'moves', query],
    queryFn: ({ signal }) => call(listRunMoves, { params: pair, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useWhy(pair: Pair, enterprise: string, { rule, purpose }: MovesAsked) {
  return useQuery({
    queryKey: [KEY, pair, 'why', enterprise, rule, purpose],
    queryFn: ({ signal }) =>
      call(explainRunMove, { params: { ...pair, enterprise }, query: { rule, purpose }, signal }),
  })
}

function narrowed(region: string): { region?: string } {
  return region === '' ? {} : { region }
}
