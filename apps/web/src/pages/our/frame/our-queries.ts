import {
  listMessages,
  listOwnCorrections,
  listReceipts,
  readCalendar,
  readDeclaration,
  readOwnEnterprise,
  readOwnFacts,
} from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import { queries } from '../../../app/queries.tsx'

const OUR = 'our'
export const DECLARATION: readonly string[] = [OUR, 'declaration']

export function useOurEnterprise() {
  return useQuery({ queryKey: [OUR, 'enterprise'], queryFn: () => call(readOwnEnterprise) })
}

export function useOurFacts() {
  return useQuery({ queryKey: [OUR, 'facts'], queryFn: () => call(readOwnFacts) })
}

/** A colleague may be typing at the same time: looked at anew whenever one comes back to the window. */
export function useOurDeclaration() {
  return useQuery({
    queryKey: DECLARATION,
    queryFn: () => call(readDeclaration),
    refetchOnWindowFocus: 'always',
    refetchOnMount: 'always',
  })
}

export function useOurCorrections() {
  return useQuery({ queryKey: [OUR, 'corrections'], queryFn: () => call(listOwnCorrections) })
}

export function useOurReceipts() {
  return useQuery({ queryKey: [OUR, 'receipts'], queryFn: () => call(listReceipts) })
}

export function useOurCalendar() {
  return useQuery({ queryKey: [OUR, 'calendar'], queryFn: () => call(readCalendar) })
}

export function useMessages(page: number) {
  return useQuery({
    queryKey: ['messages', page],
    queryFn: () => call(listMessages, { query: { page } }),
    staleTime: 60_000,
  })
}

/** After something was recorded: what is known of the enterprise is asked anew. */
export async function askOurAnew(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: [OUR] }),
    queries.invalidateQueries({ queryKey: ['messages'] }),
  ])
}
