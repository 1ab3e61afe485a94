import type { Samples } from './sample-call.ts'

const attested = { happenedOn: '2026-01-05', document: '文件' }

/** What officers work with. */
export const registryCalls: Samples = {
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
