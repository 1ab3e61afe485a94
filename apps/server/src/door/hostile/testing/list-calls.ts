import type { Samples } from './sample-call.ts'

const list = { rule: 'specialised-sme', list: 'nearly' } as const
const SOON = '2027-01-10'
/** The region is nobody's in particular: a filter may name any, and finds only what the caller sees. */
const whole = { ...list, region: '350582', industry: 'C', missing: 'staff@2025' }

/** The lists over a run, and the firms that are given to officers. */
export const listCalls: Samples = {
  'growth-lists': () => ({ by: 'officer' }),
  'growth-list': ({ region }) => [
    { by: 'officer', query: { ...list, region } },
    { by: 'officer', query: { ...list, list: 'due', industry: 'C', missing: 'staff@2025' } },
  ],
  'growth-missing': ({ region }) => ({ by: 'officer', query: { ...list, list: 'unsure', region } }),
  'growth-export': ({ region }) => ({ by: 'officer', query: { ...list, region } }),
  'growth-view-list': () => ({ by: 'officer', tells: 'marker' }),
  'growth-view-keep': () => ({
    by: 'officer',
    body: { title: '快到线的', filter: whole, share: 'mine' },
    shownAt: '/api/lists/views',
  }),
  'list-task-officers': () => ({ by: 'officer' }),
  'list-task-list': ({ enterprise }) => [
    { by: 'officer', query: { whose: 'all' }, tells: 'marker' },
    { by: 'officer', query: { whose: 'all', enterprise }, tells: 'marker' },
  ],
  'list-task-give': ({ otherEnterprise, account }) => [
    {
      by: 'officer',
      body: { filter: whole, firms: [otherEnterprise], owner: account, dueOn: SOON, note: '请联系' },
    },
    { by: 'officer', body: { filter: list, firms: 'all', owner: account, dueOn: SOON, note: '请联系' } },
  ],
  'list-task-move': ({ listTask, account }) => ({
    by: 'officer',
    params: { id: listTask },
    body: { owner: account, note: '请接手' },
  }),
  'list-task-end': ({ listTask }) => ({
    by: 'officer',
    params: { id: listTask },
    body: { result: 'contacted', note: '已电话联系' },
    shownAt: '/api/list-tasks?whose=all',
  }),
  'list-task-withdraw': ({ listTask }) => ({ by: 'officer', params: { id: listTask }, body: {} }),
}
