import { listEnterprises } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import type { RegistryQuery } from './registry-address.ts'

/** One page of the list. The rows before stay until the new ones are here; a question that is no longer asked is broken off. */
export function useEnterprises({ filter, sort, page, most }: RegistryQuery) {
  return useQuery({
    queryKey: ['enterprises', filter, sort, page, most],
    queryFn: ({ signal }) => call(listEnterprises, { query: { ...filter, sort, page, most }, signal }),
    placeholderData: keepPreviousData,
  })
}
