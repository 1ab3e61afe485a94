import {
  listImportChanges,
  listImportRows,
  listImportsRoute,
  readImportRoute,
  type Import,
  type ImportStateName,
} from '@yinyu/contract'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../app/call.ts'
import { isUnderWay } from './progress.ts'

const KEY = 'imports'
/** While an import is under way one looks again; our own convention. */
const LOOK_MS = 1_000
const RUNS_AT_ONCE = 20
const LINES_AT_ONCE = 50

const nextLook = (runs: readonly Import[]): number | false =>
  runs.some(({ state }) => isUnderWay(state)) ? LOOK_MS : false

/** The imports of the scope, the latest first, more on demand. */
export function useImports(state: ImportStateName | undefined) {
  return useInfiniteQuery({
    queryKey: [KEY, 'list', state],
    queryFn: ({ pageParam: after, signal }) =>
      call(listImportsRoute, { query: { state, after, most: RUNS_AT_ONCE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ imports }) =>
      imports.length < RUNS_AT_ONCE ? undefined : imports[imports.length - 1]?.id,
    refetchInterval: ({ state: { data } }) => nextLook(data?.pages.flatMap(({ imports }) => imports) ?? []),
  })
}

/** The few latest imports. */
export function useLatestImports(most: number) {
  return useQuery({
    queryKey: [KEY, 'latest', most],
    queryFn: ({ signal }) => call(listImportsRoute, { query: { most }, signal }),
    refetchInterval: ({ state: { data } }) => nextLook(data?.imports ?? []),
  })
}

export function useImport(id: string) {
  return useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) => call(readImportRoute, { params: { id }, signal }),
    refetchInterval: ({ state: { data } }) => nextLook(data === undefined ? [] : [data]),
  })
}

export type ChangesAsked = Pick<
  z.input<(typeof listImportChanges)['query']>,
  'kind' | 'indicator' | 'leftOut'
>

const firstPlace: { readonly afterRow?: number; readonly afterPlace?: number } = {}

/** The differences of an import in the order of the file, more on demand; asked anew when its state changes. */
export function useChanges({ id, state }: Import, asked: ChangesAsked) {
  return useInfiniteQuery({
    queryKey: [KEY, 'one', id, 'changes', asked, state],
    queryFn: ({ pageParam: after, signal }) =>
      call(listImportChanges, { params: { id }, query: { ...asked, ...after, most: LINES_AT_ONCE }, signal }),
    initialPageParam: firstPlace,
    getNextPageParam: ({ changes }) => {
      const last = changes[LINES_AT_ONCE - 1]
      return last && { afterRow: last.row, afterPlace: last.place }
    },
    staleTime: Infinity,
  })
}

/** The indicators that a list of changes holds; asked for beside the list, which does not wait for them. */
export function useChangedIndicators({ id, state }: Import, { kind, leftOut }: ChangesAsked) {
  return useQuery({
    queryKey: [KEY, 'one', id, 'indicators', kind, leftOut, state],
    queryFn: ({ signal }) =>
      call(listImportChanges, {
        params: { id },
        query: { kind, leftOut, tell: 'indicators', most: 1 },
        signal,
      }),
    staleTime: Infinity,
  })
}

export type RowsAsked = Pick<z.input<(typeof listImportRows)['query']>, 'kind' | 'only'>

export function useRows({ id, state }: Import, asked: RowsAsked) {
  return useInfiniteQuery({
    queryKey: [KEY, 'one', id, 'rows', asked, state],
    queryFn: ({ pageParam: after, signal }) =>
      call(listImportRows, { params: { id }, query: { ...asked, after, most: LINES_AT_ONCE }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ rows }) => rows[LINES_AT_ONCE - 1]?.row,
    staleTime: Infinity,
  })
}

/** What an import writes or takes back shows in every other page; only the lists of one import stay as they were. */
export function useRecordsChanged(): () => Promise<void> {
  const asked = useQueryClient()
  return () =>
    asked.invalidateQueries({
      predicate: ({ queryKey: [first, second] }) =>
        first === KEY ? second !== 'one' : first !== 'me' && first !== 'place-names',
    })
}

/** After a decision the import and the lists of imports are asked anew. */
export function useDecided(): () => Promise<void> {
  const asked = useQueryClient()
  return async () => {
    await asked.invalidateQueries({ queryKey: [KEY], refetchType: 'active' })
    await asked.invalidateQueries({ queryKey: ['todos'] })
  }
}
