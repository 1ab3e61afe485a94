import type { DraftRow, listRehearsalSubjects, RehearsalSubject } from '@yinyu/contract'
import type { z } from 'zod'
import { strings } from '../strings.ts'

type Subject = z.output<Exclude<(typeof listRehearsalSubjects)['answer'], 'file'>>['subjects'][number]

/** Subjects under a heading, each with the word that stands for it in the address. */
export interface SubjectGroup {
  readonly heading: string
  readonly subjects: readonly { readonly word: string; readonly title: string }[]
}

/** What is chosen to be rehearsed: a rule by its id, or a draft by its own. */
export interface Chosen {
  readonly kind: 'standard' | 'policy' | 'draft'
  readonly id: string
}

/** Standards first, then policies from the state down to the county, then drafts; what is not in force says so. */
export function subjectGroups(
  subjects: readonly Subject[],
  drafts: readonly Pick<DraftRow, 'id' | 'title'>[] = [],
): readonly SubjectGroup[] {
  const groups = Map.groupBy(subjects, ({ kind, level }) => {
    return kind === 'standard' ? strings.choose.standards : `${level === '国家' ? level : `${level}级`}政策`
  })
  const order = [strings.choose.standards, '国家政策', '省级政策', '市级政策', '县级政策']
  const written = drafts.map(({ id, title }) => ({ word: `draft:${id}`, title: `${title}（草稿）` }))
  return [
    ...[...groups]
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([heading, own]) => ({ heading, subjects: own.map(said) })),
    ...(written.length === 0 ? [] : [{ heading: strings.choose.drafts, subjects: written }]),
  ]
}

function said({ kind, id, title, version, status }: Subject): SubjectGroup['subjects'][number] {
  const more = kind === 'standard' ? version && `${version} 版` : sayStatus(status)
  return { word: `${kind}:${id}`, title: more === undefined || more === '' ? title : `${title}（${more}）` }
}

function sayStatus(status: string | undefined): string | undefined {
  const named: Readonly<Record<string, string>> = strings.status
  return status === undefined || status === 'in-force' ? undefined : (named[status] ?? status)
}

/** `standard:specialised-sme`, `draft:<id>` as it stands in the address. */
export function wordOf({ kind, id }: Chosen): string {
  return `${kind}:${id}`
}

/** What a word of the address stands for; undefined for any other word. */
export function chosenOf(word: string): Chosen | undefined {
  const match = /^(standard|policy|draft):([\w-]{1,100})$/.exec(word)
  const [, kind, id] = match ?? []
  if (id === undefined) return undefined
  return kind === 'standard' || kind === 'draft' ? { kind, id } : { kind: 'policy', id }
}

/** The word of what a recipe is about; a saved draft stands for itself, whatever became of it since. */
export function wordOfSubject(subject: RehearsalSubject): string {
  return subject.kind === 'draft' ? 'draft' : wordOf(subject)
}
