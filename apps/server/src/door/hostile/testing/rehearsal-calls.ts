import type { RehearsalFigures } from '@yinyu/contract'
import type { TestCaller, TestHouse } from '../../testing/open-house.ts'
import type { CountyGiven } from './county.ts'
import type { Samples } from './sample-call.ts'

const digest = 'a'.repeat(64)
const subject = { kind: 'policy', id: 'P05' } as const
const recipe = {
  subject,
  variants: [{ name: '提高门槛', changes: [{ path: 'P05-2/value', number: '300' }] }],
}
/** Every text that a recipe can hold. */
const fullRecipe = {
  ...recipe,
  on: '2026-06-01',
  region: '350500',
  variants: [{ name: '换地区', changes: [{ path: 'region/in', regions: ['350500'] }] }],
  focus: 'P05-2/value',
  budget: { budgetFen: '1000000', way: 'queue', order: 'record', amount: 'most' },
}
const listRecipe = {
  subject: { kind: 'policy', id: 'P35' },
  variants: [{ name: '换行业', changes: [{ path: 'P35-1/of/0/of/0/industries', members: ['C'] }] }],
}
const of = (rehearsal: string) => ({ params: { id: rehearsal } })

/** Rehearsals of rules with other numbers. */
export const rehearsalCalls: Samples = {
  'rehearsal-subjects': () => ({ by: 'officer' }),
  'rehearsal-parameters': () => ({ by: 'officer', body: { subject, on: '2026-06-01' } }),
  rehearse: () => [
    { by: 'officer', body: { recipe } },
    { by: 'officer', body: { recipe: fullRecipe } },
    { by: 'officer', body: { recipe: listRecipe } },
  ],
  'rehearsal-firms': () => [
    {
      by: 'officer',
      body: { recipe, group: { kind: 'bin', from: '200', to: '210' }, row: { by: 'region', key: '350582' } },
    },
    { by: 'officer', body: { recipe: fullRecipe, group: { kind: 'cliff', path: 'P05-2/value' } } },
    { by: 'officer', body: { recipe: listRecipe, group: { kind: 'entering' } } },
    {
      by: 'officer',
      body: { recipe, group: { kind: 'ambiguity', path: 'R24-4', a: 'mean', b: 'compound' } },
    },
  ],
  'rehearsal-list': () => ({ by: 'officer', tells: 'marker' }),
  'rehearsal-keep': () => [
    { by: 'officer', body: { title: '再算一次', note: '测算', recipe } },
    { by: 'officer', body: { title: '换地区', recipe: fullRecipe } },
    { by: 'officer', body: { title: '换行业', recipe: listRecipe } },
  ],
  'rehearsal-read': ({ rehearsal }) => ({ by: 'officer', ...of(rehearsal), tells: 'marker' }),
  'rehearsal-share': ({ rehearsal }) => ({
    by: 'officer',
    ...of(rehearsal),
    body: { share: 'unit' },
    whose: 'own',
  }),
  'rehearsal-replay': ({ rehearsal }) => ({ by: 'officer', ...of(rehearsal), body: {} }),
  'rehearsal-export': ({ rehearsal }) => ({ by: 'officer', ...of(rehearsal) }),
  'rehearsal-drop': ({ rehearsal }) => ({ by: 'officer', ...of(rehearsal), body: {}, whose: 'own' }),
}

/** A kept rehearsal of the county, shared within it. */
export async function makeRehearsal(
  it: TestHouse,
  officer: TestCaller,
  { region, marker }: CountyGiven,
): Promise<string> {
  const acting = { person: officer.account, scope: { kind: 'region', region } } as const
  const figures: RehearsalFigures = {
    subject: { ...subject, title: marker },
    on: '2026-06-01',
    purpose: 'new',
    region,
    firms: 0,
    recordsOn: '2026-06-01',
    recordsHash: digest,
    contentHash: digest,
    before: { met: 0, unknown: 0, unmet: 0 },
    variants: [],
    ambiguities: [],
  }
  return it.house.storage.note(acting, async ({ sql }) => {
    const made = await sql
      .insertInto('rehearsal')
      .values({
        title: marker,
        note: marker,
        recipe: JSON.stringify({ ...recipe, region }),
        figures: JSON.stringify(figures),
        subject_kind: 'policy',
        subject_id: subject.id,
        subject_title: marker,
        records_hash: digest,
        content_hash: digest,
        share: 'unit',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  })
}
