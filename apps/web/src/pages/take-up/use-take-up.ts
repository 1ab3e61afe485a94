import {
  listTakeUp,
  listTakeUpFirms,
  readTakeUp,
  readTakeUpFirm,
  tellFirms,
  type TakeUpFilter,
} from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'

const KEY = 'take-up'
export const ROWS_A_PAGE = 20

export function usePolicies(year: number) {
  return useQuery({
    queryKey: [KEY, 'list', year],
    queryFn: ({ signal }) => call(listTakeUp, { query: { year }, signal }),
    placeholderData: keepPreviousData,
  })
}

export interface Asked {
  readonly policy: string
  readonly year: number
  readonly region: string
}

export function useTakeUp({ policy, year, region }: Asked) {
  return useQuery({
    queryKey: [KEY, 'funnel', policy, year, region],
    queryFn: ({ signal }) => call(readTakeUp, { query: { policy, year, ...(region && { region }) }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useFirms(query: TakeUpFilter & { readonly page: number }) {
  return useQuery({
    queryKey: [KEY, 'firms', query],
    queryFn: ({ signal }) => call(listTakeUpFirms, { query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useFirm({ policy, year }: Asked, id: string) {
  return useQuery({
    queryKey: [KEY, 'firm', policy, year, id],
    queryFn: ({ signal }) => call(readTakeUpFirm, { params: { id }, query: { policy, year }, signal }),
  })
}

/** Whether the person may count, tell and record. */
export function useMayAct(): boolean {
  return mayOpen(useMe().me, tellFirms.access)
}
