import {
  listDrafts,
  listRehearsalSubjects,
  readDraft,
  readRehearsalParameters,
  type RehearsalRecipe,
  type RehearsalSubject,
} from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'

type Purpose = RehearsalRecipe['purpose']

/** The standards and policies that can be rehearsed. */
export function useSubjects(on: string | undefined, purpose: Purpose) {
  const query = { purpose, ...(on === undefined ? {} : { on }) }
  return useQuery({
    queryKey: ['rehearsal-subjects', query],
    queryFn: ({ signal }) => call(listRehearsalSubjects, { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** What may be moved in a subject on a day. */
export function useParameters(subject: RehearsalSubject, on: string | undefined, purpose: Purpose) {
  const body = { subject, purpose, ...(on === undefined ? {} : { on }) }
  return useQuery({
    queryKey: ['rehearsal-parameters', body],
    queryFn: ({ signal }) => call(readRehearsalParameters, { body, signal }),
    staleTime: Infinity,
  })
}

/** The drafts of policies that can be rehearsed before anybody approves them. */
export function useDrafts(may: 'may read' | 'may not') {
  return useQuery({
    queryKey: ['drafts', 'rehearsal'],
    queryFn: ({ signal }) => call(listDrafts, { query: {}, signal }),
    enabled: may === 'may read',
  })
}

/** One draft as it was last written. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: ['draft', 'rehearsal', id],
    queryFn: ({ signal }) => call(readDraft, { params: { id }, signal }),
  })
}
