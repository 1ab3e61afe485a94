import type { Samples } from './sample-call.ts'

const SOON = '2027-01-10'

/** The way in, oneself, and people. In the order in which they can be called one after the other. */
export const peopleCalls: Samples = {
  'me-read': () => ({ by: 'officer', tells: 'marker' }),
  'entrance-read': () => ({ by: 'stranger' }),
  'sign-in': () => ({ by: 'stranger', body: { loginName: 'nobody', password: 'x', code: '123456' } }),
  'identity-service-start': () => ({ by: 'stranger', query: { purpose: 'sign-in' } }),
  'identity-service-return': () => ({ by: 'stranger', query: { code: 'a', state: 'b' } }),
  'password-change': () => ({ by: 'officer', body: { current: 'x', password: 'y' } }),
  'authenticator-begin': () => ({ by: 'officer', body: {} }),
  'authenticator-confirm': () => ({ by: 'officer', body: { code: '123456' } }),
  'authenticator-end': () => ({ by: 'officer', body: { password: 'x', code: '123456' } }),
  'identity-end': () => ({ by: 'officer', body: {} }),
  'session-list': () => ({ by: 'officer', whose: 'own' }),
  'token-list': () => ({ by: 'officer', tells: 'marker', whose: 'own' }),
  'token-make': () => ({
    by: 'officer',
    body: { title: '月报', permissions: ['registry.read'], validTo: '2026-12-31' },
    shownAt: '/api/me/tokens',
  }),
  'token-end': ({ token }) => ({ by: 'officer', params: { id: token }, body: {}, whose: 'own' }),
  'message-list': () => ({ by: 'clerk', tells: 'marker', whose: 'own' }),
  'message-read': ({ message }) => ({ by: 'clerk', params: { id: message }, body: {}, whose: 'own' }),
  'todos-read': () => ({ by: 'officer', whose: 'own' }),
  'own-audit-list': () => ({ by: 'officer', tells: 'marker', whose: 'own' }),
  'account-list': ({ loginName }) => ({ by: 'system', query: { search: loginName }, tells: 'marker' }),
  'account-create': ({ region }) => ({
    by: 'system',
    body: { loginName: 'new-person', personName: '新人', region },
    shownAt: '/api/accounts',
  }),
  'unit-list': () => ({ by: 'system', tells: 'marker' }),
  'unit-create': ({ region }) => ({ by: 'system', body: { name: '新单位', region }, shownAt: '/api/units' }),
  'post-propose': ({ account, creditCode, region }) => [
    {
      by: 'system',
      body: {
        account,
        role: 'enterprise-clerk',
        place: { at: 'enterprise', creditCode },
        validFrom: SOON,
        validTo: SOON,
      },
    },
    { by: 'system', body: { account, role: 'finance', place: { at: 'unit', unit: '新单位', region } } },
  ],
  'post-proposed-list': () => ({ by: 'security', tells: 'marker' }),
  'deputy-name': ({ account }) => ({ by: 'officer', body: { account, from: SOON, to: SOON } }),
  'post-hand-over': ({ account }) => ({ by: 'officer', body: { account, from: SOON } }),
  'colleague-withdraw': ({ askedPost }) => ({ by: 'officer', params: { id: askedPost }, body: {} }),
  'post-decide': ({ proposedPost }) =>
    [{ decision: 'approve' }, { decision: 'refuse', reason: '请补充依据' }].map((body) => ({
      by: 'security' as const,
      params: { id: proposedPost },
      body,
    })),
  'post-end': ({ proposedPost }) => ({ by: 'system', params: { id: proposedPost }, body: {} }),
  'account-unlock': ({ account }) => ({ by: 'system', params: { id: account }, body: {} }),
  'password-reset': ({ account }) => ({
    by: 'system',
    params: { id: account },
    body: { authenticator: 'keep' },
  }),
  'account-state': ({ account }) => ({ by: 'system', params: { id: account }, body: { state: 'disabled' } }),
  'colleague-list': () => ({ by: 'officer' }),
  'enterprise-people-list': () => ({ by: 'principal', whose: 'own' }),
  'clerk-invite': () => ({
    by: 'principal',
    body: { loginName: 'new-clerk', personName: '新经办' },
    shownAt: '/api/enterprise/people',
  }),
}

/** What ends the session that calls it. */
export const lastCalls: Samples = {
  'session-end': ({ session }) => ({ by: 'officer', params: { id: session }, body: {}, whose: 'own' }),
  'post-choose': ({ post }) => ({ by: 'officer', body: { post }, whose: 'own' }),
  'sign-out': () => ({ by: 'officer', body: { where: 'here' } }),
}
