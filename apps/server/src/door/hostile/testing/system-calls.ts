import type { Samples } from './sample-call.ts'

/** Files of many firms. */
export const importsCalls: Samples = {
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

/** The system and its audit. */
export const systemCalls: Samples = {
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
