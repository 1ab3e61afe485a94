import type { Import } from '@yinyu/contract'

const nothing: Import['counts'] = {
  newFirms: 0,
  reopenedFirms: 0,
  knownFirms: 0,
  refusedRows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  protected: 0,
  refusedCells: 0,
  notices: 0,
  firmsEntered: 0,
  factsRecorded: 0,
  leftOut: 0,
  factsTakenBack: 0,
  factsSuperseded: 0,
  firmsClosed: 0,
  firmsStaying: 0,
}

/** An import for the tests of this page. */
export function importOf(
  given: Partial<Omit<Import, 'counts'>> & { counts?: Partial<Import['counts']> },
): Import {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    state: 'checked',
    fileName: '企业.csv',
    fileBytes: 1_000,
    fileSha256: 'ab'.repeat(32),
    source: 'filing',
    sourceName: '2025 年度年报',
    heldOn: '2025-12-31',
    rowsTotal: 10,
    rowsDone: 10,
    uploadedBy: '测试人员',
    uploadedAt: '2026-11-22T01:00:00.000Z',
    ...given,
    counts: { ...nothing, ...given.counts },
  }
}
