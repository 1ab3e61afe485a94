import type { Samples } from './sample-call.ts'

/** What a firm does itself; and what ends things. */
export const firmCalls: Samples = {
  'own-enterprise': () => ({ by: 'clerk', tells: 'marker' }),
  'own-facts': () => ({ by: 'clerk', tells: 'marker' }),
  'declaration-read': () => ({ by: 'clerk', tells: 'marker', whose: 'own' }),
  'declaration-save': () => ({
    by: 'clerk',
    body: { changes: [{ key: 'credit-code', before: '', entry: { text: '新', unit: '个', value: '新' } }] },
  }),
  'declaration-ready': () => ({ by: 'clerk', body: {} }),
  'declaration-return': () => ({ by: 'principal', body: { note: '请核对' }, shownAt: '/api/messages' }),
  'declaration-confirm': () => ({ by: 'principal', body: { seen: '2026-01-01T00:00:00.000Z' } }),
  'receipt-list': () => ({ by: 'clerk', tells: 'marker', whose: 'own' }),
  'receipt-save': ({ receipt }) => ({ by: 'clerk', params: { id: receipt }, tells: 'marker' }),
  'own-correction-list': () => ({ by: 'clerk', tells: 'marker', whose: 'own' }),
  'correction-raise': ({ fact }) => ({
    by: 'clerk',
    body: { fact, wanted: '新名称', reason: '名称已变更', evidence: '执照' },
    shownAt: '/api/our/corrections',
    whose: 'own',
  }),
  'correction-settle': ({ correction }) => [
    {
      by: 'officer',
      params: { id: correction },
      body: { decision: 'accepted', value: '八十', answer: '已更正' },
      shownAt: '/api/corrections',
    },
    {
      by: 'officer',
      params: { id: correction },
      body: { decision: 'rejected', answer: '维持' },
      shownAt: '/api/corrections',
    },
  ],
  'correction-withdraw': ({ correction }) => ({
    by: 'clerk',
    params: { id: correction },
    body: {},
    whose: 'own',
  }),
  'calendar-read': () => ({ by: 'clerk' }),
  'calendar-file': () => ({ by: 'clerk' }),
  'own-contact-list': () => ({ by: 'principal', tells: 'marker', whose: 'own' }),
  'contact-add': () => ({
    by: 'principal',
    body: { personName: '张示例', duty: '联系人', phone: '059512345678', email: 'a@example.cn' },
    shownAt: '/api/our/contacts',
  }),
  'contact-change': ({ contact }) => ({
    by: 'principal',
    params: { id: contact },
    body: { personName: '张示例', duty: '联系人', phone: '059512345678', email: 'a@example.cn' },
    shownAt: '/api/our/contacts',
    whose: 'own',
  }),
  'contact-end': ({ contact }) => ({ by: 'principal', params: { id: contact }, body: {}, whose: 'own' }),
  'clerk-end': ({ clerkPost }) => ({ by: 'principal', params: { post: clerkPost }, body: {}, whose: 'own' }),
  'principal-hand-over': ({ otherClerkPost }) => ({
    by: 'principal',
    params: { post: otherClerkPost },
    body: { afterwards: 'leave' },
    whose: 'own',
  }),
}
