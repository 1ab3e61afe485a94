import type { Own } from './county.ts'
import type { Targets } from './targets.ts'

/** One call as its owner makes it. `tells`: the answer must show the marker, so that a search for it cannot be blind. */
export interface SampleCall {
  readonly by: Own | 'stranger'
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly tells?: 'marker'
  /** What belongs to a person or to a firm is foreign to the county's other officers as well. */
  readonly whose?: 'own'
  /** Where the same person reads what was typed here. */
  readonly shownAt?: string
  /** What is not shown there. */
  readonly hides?: string
}

type Samples = Readonly<Record<string, (at: Targets) => SampleCall | readonly SampleCall[]>>

const attested = { happenedOn: '2026-01-05', document: '文件' }
const SOON = '2027-01-10'

/** The way in, oneself, and people. In the order in which they can be called one after the other. */
const people: Samples = {
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

/** What officers work with. */
const registry: Samples = {
  'enterprise-list': ({ word, creditCode, region }) => [
    { by: 'officer', query: { find: word }, tells: 'marker' },
    { by: 'officer', query: { find: creditCode.slice(0, 17) } },
    { by: 'officer', query: { region }, tells: 'marker' },
  ],
  'enterprise-export': ({ word }) => ({
    by: 'officer',
    query: { find: word, facts: 'staff@2025' },
    tells: 'marker',
  }),
  'enterprise-read': ({ enterprise }) => ({ by: 'officer', params: { id: enterprise }, tells: 'marker' }),
  'enterprise-facts': ({ enterprise }) => ({ by: 'officer', params: { id: enterprise }, tells: 'marker' }),
  'fact-history': ({ enterprise }) => ({
    by: 'officer',
    params: { id: enterprise, indicator: 'staff' },
    query: { year: '2025' },
    tells: 'marker',
  }),
  'contact-list': ({ enterprise }) => ({ by: 'officer', params: { id: enterprise }, tells: 'marker' }),
  'contact-show': ({ contact }) => ({
    by: 'officer',
    params: { id: contact },
    body: { purpose: '电话核实人数' },
    tells: 'marker',
  }),
  'enterprise-register': ({ region }) => ({
    by: 'officer',
    body: { creditCode: '', name: '新企业', region, registeredOn: '2020-01-01', document: '执照' },
    shownAt: '/api/enterprises?most=100',
    hides: 'document',
  }),
  'enterprise-change': ({ enterprise, otherEnterprise, enterpriseEvent, region }) => [
    ...[
      { kind: 'renamed', name: '再改名', ...attested },
      { kind: 'annulled', annuls: enterpriseEvent, ...attested },
      { kind: 'moved', region, ...attested },
    ].map((body) => ({
      by: 'officer' as const,
      params: { id: enterprise },
      body,
      shownAt: `/api/enterprises/${enterprise}`,
    })),
    {
      by: 'officer',
      params: { id: otherEnterprise },
      body: { kind: 'merged', mergedInto: enterprise, ...attested },
    },
    { by: 'officer', params: { id: otherEnterprise }, body: { kind: 'closed', ...attested } },
  ],
  'title-grant': ({ enterprise }) => ({
    by: 'officer',
    params: { id: enterprise },
    body: {
      kind: 'hnte',
      certificateNumber: 'GR2025',
      issuer: '省科技厅',
      grantedOn: '2025-12-01',
      validFrom: '2025-12-01',
      validTo: '2028-11-30',
      document: '公布文件',
    },
    shownAt: `/api/enterprises/${enterprise}`,
  }),
  'title-change': ({ enterprise, title, titleEvent }) =>
    [
      { kind: 'extended', validTo: '2029-12-31', ...attested },
      { kind: 'suspended', ...attested },
      { kind: 'annulled', annuls: titleEvent, ...attested },
    ].map((body) => ({
      by: 'officer' as const,
      params: { id: title },
      body,
      shownAt: `/api/enterprises/${enterprise}`,
    })),
  'view-list': () => ({ by: 'officer', tells: 'marker' }),
  'view-keep': () => ({
    by: 'officer',
    body: {
      title: '我的',
      filter: { find: '鞋', region: '350582', industry: 'C', dueIn: '2026-12' },
      columns: ['name'],
      share: 'mine',
    },
    shownAt: '/api/views',
  }),
  'view-drop': ({ view }) => ({ by: 'officer', params: { id: view }, body: {}, whose: 'own' }),
  'ladder-read': ({ region }) => ({ by: 'officer', query: { region } }),
  'statistics-read': () => ({ by: 'stranger' }),
  'correction-list': ({ enterprise }) => [
    { by: 'officer', query: { enterprise }, tells: 'marker' },
    { by: 'officer', query: {}, tells: 'marker' },
  ],
  'correction-take': ({ correction }) => ({ by: 'officer', params: { id: correction }, body: {} }),
}

/** What a firm does itself; and what ends things. */
const firm: Samples = {
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

/** The system and its audit. */
const system: Samples = {
  'connector-list': () => ({ by: 'officer', tells: 'marker' }),
  'connector-run-list': ({ connector }) => ({ by: 'officer', params: { id: connector } }),
  'connector-run-read': ({ connector, run }) => ({ by: 'officer', params: { id: connector, run } }),
  'connector-run-now': ({ connector }) => ({
    by: 'system',
    params: { id: connector },
    body: { from: 'last-run' },
  }),
  'connector-switch': ({ connector }) => ({
    by: 'system',
    params: { id: connector },
    body: { to: 'off', reason: '检修' },
    shownAt: '/api/connectors',
  }),
  'audit-list': ({ loginName, enterprise }) => [
    { by: 'auditor', query: { person: loginName } },
    { by: 'auditor', query: { object: enterprise } },
    { by: 'auditor', query: {}, tells: 'marker' },
  ],
  'audit-count': ({ enterprise }) => ({ by: 'auditor', query: { object: enterprise } }),
  'audit-event': ({ seq }) => ({ by: 'auditor', params: { seq }, tells: 'marker' }),
  'audit-chain': () => ({ by: 'audit' }),
  'audit-verify': () => ({ by: 'audit', body: { from: '2026-01-01', to: '2026-01-02', checkpoint: 'x' } }),
  'audit-export': () => ({ by: 'audit', query: { format: 'csv' }, tells: 'marker' }),
  'audit-checkpoint': () => ({ by: 'audit' }),
  'interface-read': () => ({ by: 'stranger' }),
}

const imports: Samples = {
  'import-list': ({ importRun }) => [
    { by: 'officer', query: {}, tells: 'marker' },
    { by: 'officer', query: { after: importRun } },
  ],
  'import-upload': () => ({
    by: 'officer',
    query: { fileName: '名录.csv', source: 'filing', sourceName: '年报', heldOn: '2025-12-31' },
  }),
  'import-read': ({ importRun }) => ({ by: 'officer', params: { id: importRun }, tells: 'marker' }),
  'import-changes': ({ importRun, enterprise }) => ({
    by: 'officer',
    params: { id: importRun },
    query: { enterprise, indicator: 'staff', afterRow: '0', afterPlace: '0' },
  }),
  'import-rows': ({ importRun }) => ({ by: 'officer', params: { id: importRun }, query: { after: '0' } }),
  'import-template': () => ({ by: 'officer', query: { standards: 'x' } }),
  'import-refused-file': ({ importRun }) => ({ by: 'officer', params: { id: importRun } }),
  'import-apply': ({ importRun }) => ({ by: 'officer', params: { id: importRun }, body: {} }),
  'import-undo': ({ importRun }) => ({ by: 'officer', params: { id: importRun }, body: {} }),
  'import-cancel': ({ importRun }) => ({ by: 'officer', params: { id: importRun }, body: {} }),
}

/** What ends the session that calls it. */
const last: Samples = {
  'session-end': ({ session }) => ({ by: 'officer', params: { id: session }, body: {}, whose: 'own' }),
  'post-choose': ({ post }) => ({ by: 'officer', body: { post }, whose: 'own' }),
  'sign-out': () => ({ by: 'officer', body: { where: 'here' } }),
}

/** How every route is called; a route without a line here is not attacked, and a test says so. */
export const sampleCalls: Samples = { ...people, ...registry, ...firm, ...imports, ...system, ...last }

export function samplesOf(id: string, at: Targets): readonly SampleCall[] {
  const given = sampleCalls[id]?.(at) ?? []
  return Array.isArray(given) ? (given as readonly SampleCall[]) : [given as SampleCall]
}
