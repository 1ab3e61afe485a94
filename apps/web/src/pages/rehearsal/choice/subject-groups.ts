import type { listRehearsalSubjects, RehearsalSubject } from '@yinyu/contract'
import type { z } from 'zod'
import { strings } from '../strings.ts'

type Subject = z.output<Exclude<(typeof listRehearsalSubjects)['answer'], 'file'>>['subjects'][number]

/** Subjects under a heading, each with the word that stands for it in the address. */
export interface SubjectGroup {
  readonly heading: string
  readonly subjects: readonly { readonly word: string; readonly title: string }[]
}

/** Standards first, then policies from the state down to the county; what is not in force says so. */
export function subjectGroups(subjects: readonly Subject[]): readonly SubjectGroup[] {
  const groups = Map.groupBy(subjects, ({ kind, level }) => {
    return kind === 'standard' ? strings.choose.standards : `${level === '国家' ? level : `${level}级`}政策`
  })
  const order = [strings.choose.standards, '国家政策', '省级政策', '市级政策', '县级政策']
  return [...groups]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([heading, own]) => ({ heading, subjects: own.map(said) }))
}

function said({ kind, id, title, version, status }: Subject): SubjectGroup['subjects'][number] {
  const more = kind === 'standard' ? version && `${version} 版` : sayStatus(status)
  return { word: `${kind}:${id}`, title: more === undefined || more === '' ? title : `${title}（${more}）` }
}

function sayStatus(status: string | undefined): string | undefined {
  const named: Readonly<Record<string, string>> = strings.status
  return status === undefined || status === 'in-force' ? undefined : (named[status] ?? status)
}

/** `standard:specialised-sme` as it stands in the address; a draft has no such word. */
export function wordOf(subject: RehearsalSubject): string {
  return subject.kind === 'draft' ? 'draft' : `${subject.kind}:${subject.id}`
}

/** The subject that a word of the address stands for; undefined for any other word. */
export function subjectOf(word: string): RehearsalSubject | undefined {
  const match = /^(standard|policy):([\w-]{1,100})$/.exec(word)
  const [, kind, id] = match ?? []
  if (id === undefined) return undefined
  return kind === 'standard' ? { kind, id } : { kind: 'policy', id }
}
