import { POLICY, YEAR } from './reserve-space.ts'
import type { Samples } from './sample-call.ts'

const on = '2026-11-01'
const matter = { policy: POLICY, year: YEAR }
const asked = { policy: POLICY, year: String(YEAR) }

/** The reserve base, the lists it comes from, and how far firms have come with a policy. */
export const reserveCalls: Samples = {
  'firm-list-list': () => ({ by: 'officer', tells: 'marker' }),
  'firm-list-read': ({ firmList }) => [
    { by: 'officer', params: { id: firmList }, tells: 'marker' },
    { by: 'officer', params: { id: firmList }, query: { kind: 'unregistered' }, tells: 'marker' },
  ],
  'firm-list-form': () => ({ by: 'officer', query: { source: 'association' } }),
  'reserve-list-upload': () => ({
    by: 'officer',
    query: { fileName: '名单.csv', source: 'hnte-list', name: '名单', issuer: '科技局', issuedOn: on },
  }),
  'reserve-sources': () => ({ by: 'officer' }),
  'reserve-batch-list': () => ({ by: 'officer' }),
  'reserve-batch-make': ({ region }) => ({
    by: 'officer',
    body: { year: YEAR, region, sources: ['association'] },
  }),
  'reserve-counts': ({ reserveBatch }) => ({ by: 'officer', params: { id: reserveBatch } }),
  'reserve-candidates': ({ reserveBatch, word, region }) => ({
    by: 'officer',
    query: { batch: reserveBatch, find: word, region, source: 'association' },
    tells: 'marker',
  }),
  'reserve-candidates-export': ({ reserveBatch }) => ({
    by: 'officer',
    query: { batch: reserveBatch },
    tells: 'marker',
  }),
  'reserve-base': ({ word }) => ({ by: 'officer', query: { find: word }, tells: 'marker' }),
  'reserve-base-export': ({ word }) => ({ by: 'officer', query: { find: word }, tells: 'marker' }),
  'reserve-history': ({ enterprise }) => ({ by: 'officer', params: { id: enterprise }, tells: 'marker' }),
  'reserve-decide': ({ otherEnterprise, reserveBatch }) => ({
    by: 'officer',
    body: { enterprises: [otherEnterprise], kind: 'not-in', reason: '规模太小', on, batch: reserveBatch },
  }),
  'firm-list-withdraw': ({ firmList }) => ({
    by: 'officer',
    params: { id: firmList },
    body: { because: '发错了' },
  }),
  'take-up-list': () => ({ by: 'officer', query: { year: asked.year } }),
  'take-up-read': ({ region }) => ({ by: 'officer', query: { ...asked, region } }),
  'take-up-firms': ({ word }) => [
    { by: 'officer', query: { ...asked, find: word }, tells: 'marker' },
    { by: 'officer', query: { ...asked, which: 'asking' }, tells: 'marker' },
  ],
  'take-up-firms-export': ({ word }) => ({ by: 'officer', query: { ...asked, find: word }, tells: 'marker' }),
  'take-up-firm': ({ enterprise }) => ({
    by: 'officer',
    params: { id: enterprise },
    query: asked,
    tells: 'marker',
  }),
  'take-up-count': () => ({ by: 'officer', body: { ...matter } }),
  'take-up-tell': ({ otherEnterprise, region }) => [
    { by: 'officer', body: { ...matter, to: { enterprises: [otherEnterprise] }, word: '请来电' } },
    { by: 'officer', body: { ...matter, to: { region }, word: '请来电' } },
  ],
  'take-up-record': ({ otherEnterprise }) => ({
    by: 'officer',
    body: { ...matter, enterprises: [otherEnterprise], step: 'began', on, document: '受理单' },
  }),
  'take-up-upload': () => ({
    by: 'officer',
    query: { ...asked, fileName: '名单.csv', step: 'paid', name: '名单', issuer: '财政局', issuedOn: on },
  }),
  'take-up-explain': ({ otherEnterprise }) => ({
    by: 'officer',
    body: { ...matter, enterprises: [otherEnterprise], reason: 'other', note: '暂缓' },
  }),
  'take-up-reply': ({ enterprise }) => ({
    by: 'officer',
    body: { ...matter, enterprise, text: '请带营业执照' },
    shownAt: `/api/take-up/firms/${enterprise}?policy=${POLICY}&year=${YEAR}`,
  }),
  'take-up-annul': ({ takeUpEvent }) => ({
    by: 'officer',
    params: { id: takeUpEvent },
    body: { note: '登错了' },
  }),
  'policy-notice-list': () => ({ by: 'clerk', tells: 'marker', whose: 'own' }),
  'policy-notice-answer': ({ notice }) => ({
    by: 'clerk',
    params: { id: notice },
    body: { kind: 'asked', note: '请问材料' },
    shownAt: '/api/our/policy-notices',
    whose: 'own',
  }),
}
