import { readEnterprise } from '@yinyu/contract'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../app/call.ts'

/** 企业档案: what an enterprise is, what it holds, everything that happened. */
export type FirmFile = z.output<Extract<(typeof readEnterprise)['answer'], z.ZodType>>

const fileOf = (id: string) =>
  queryOptions({
    queryKey: ['firm', id],
    queryFn: ({ signal }) => call(readEnterprise, { params: { id }, signal }),
  })

export function useFirmFile(id: string) {
  return useQuery(fileOf(id))
}

/** After a change the file, its facts and every list are asked anew. */
export function useFirmChanged(): () => Promise<void> {
  const asked = useQueryClient()
  return async () => {
    await Promise.all(
      ['firm', 'firm-facts', 'enterprises'].map((key) => asked.invalidateQueries({ queryKey: [key] })),
    )
  }
}
