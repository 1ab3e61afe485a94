import { allRoutes } from '@yinyu/contract'
import { findCreditCodeFault, isIsoDate, isRegionCode, plainCreditCode } from '@yinyu/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { searchTerm, searchTextOf } from '../../storage/search-text.ts'
import { samplesOf } from './testing/sample-calls.ts'
import { leavesOf, withLeaf } from './testing/string-fields.ts'
import { namesOfNothing } from './testing/targets.ts'

const MILLION = 1_000_000
/** What makes a careless pattern try everything. */
const seeds = ['a', ' ', '0', '-', '1 ', 'a@', 'a.', '(', '\u200B', '２', '龘', 'a-', '@1']
const texts = seeds.flatMap((seed) => {
  const text = seed.repeat(MILLION / seed.length)
  return [text, `${text}!`]
})
const MS_MOST = 100

/** How long this thread works at it: a machine under load is no pattern that runs away. */
function msOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The least of three, since what runs for the first time is no pattern that runs away either. */
const leastMsOf = (work: () => unknown) => Math.min(...Array.from({ length: 3 }, () => msOf(work)))

const tooSlow = (name: string, work: (text: string) => unknown): readonly string[] =>
  texts.flatMap((text) => {
    if (msOf(() => work(text)) < MS_MOST) return []
    const ms = leastMsOf(() => work(text))
    return ms < MS_MOST ? [] : [`${name} on ${JSON.stringify(text.slice(0, 4))}…: ${Math.round(ms)} ms`]
  })

test.each(
  allRoutes.filter(
    ({ body, query }) => (body !== 'none' && body !== 'file') || Object.keys(query.shape).length > 0,
  ),
)('$id looks at a million characters in no time', (route) => {
  const slow = samplesOf(route.id, namesOfNothing()).flatMap(({ body, query, params }) => [
    ...leavesOf(body ?? {}).flatMap(([field]) =>
      route.body instanceof z.ZodType && field !== ''
        ? tooSlow(field, (text) => (route.body as z.ZodType).safeParse(withLeaf(body, field, text)))
        : [],
    ),
    ...Object.keys(query ?? {}).flatMap((name) =>
      tooSlow(name, (text) => route.query.safeParse({ ...query, [name]: text })),
    ),
    ...Object.keys(params ?? {}).flatMap((name) =>
      tooSlow(name, (text) => route.params.safeParse({ ...params, [name]: text })),
    ),
  ])
  expect(slow).toEqual([])
})

test.each([
  ['the check of a credit code', findCreditCodeFault],
  ['the plain form of a credit code', (text: string) => plainCreditCode(text.slice(0, 60))],
  ['the check of a day', isIsoDate],
  ['the check of a region', isRegionCode],
  // What is searched for has a hundred characters at the most, a name two hundred.
  ['the search', (text: string) => searchTerm(text.slice(0, 100))],
  ['the text to search by', (text: string) => searchTextOf(text.slice(0, 200), [text.slice(0, 200)], '')],
] as const)('%s takes no longer than its length', (name, work) => {
  expect(tooSlow(name, work)).toEqual([])
})
