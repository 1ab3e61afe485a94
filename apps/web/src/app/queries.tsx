import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CallRefused } from './call.ts'

const FRESH_MS = 15_000

/** What has been asked is kept for a short while; a refusal is an answer and is not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof CallRefused),
    },
  },
})

export function Queries({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
