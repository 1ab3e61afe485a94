import type { Samples } from './sample-call.ts'

const hash = 'a'.repeat(64)
const of = (draft: string) => ({ params: { id: draft } })

/** Policies that are being written. */
export const draftCalls: Samples = {
  'draft-list': () => ({ by: 'officer', tells: 'marker' }),
  'draft-begin': () => [
    { by: 'officer', body: { from: 'empty', title: '新政策' }, shownAt: '/api/drafts' },
    { by: 'officer', body: { from: 'file', text: 'title: 来自文件' } },
    { by: 'officer', body: { from: 'policy', policy: 'P35' } },
  ],
  'draft-read': ({ draft }) => ({ by: 'officer', ...of(draft), tells: 'marker' }),
  'draft-versions': ({ draft }) => ({ by: 'officer', ...of(draft) }),
  'draft-version': ({ draft }) => ({ by: 'officer', params: { id: draft, version: '1' }, tells: 'marker' }),
  'draft-save': ({ draft }) => ({
    by: 'officer',
    ...of(draft),
    body: { version: 1, content: { title: '再写', summary: '一句话' } },
  }),
  'draft-mark': ({ draft }) => ({
    by: 'officer',
    ...of(draft),
    body: { fingerprints: [hash], judgement: 'right', remark: '与原文一致' },
  }),
  'draft-submit': ({ draft }) => ({
    by: 'officer',
    ...of(draft),
    body: { version: 1, publishFrom: '2099-01-01' },
  }),
  'draft-take-back': ({ draft }) => ({ by: 'officer', ...of(draft), body: {} }),
  'draft-decide': ({ draft }) => [
    { by: 'reviewer', ...of(draft), body: { decision: 'approved', hash, reason: '同意' } },
    { by: 'reviewer', ...of(draft), body: { decision: 'rejected', hash, reason: '请补充依据' } },
  ],
  'draft-export': ({ draft }) => ({ by: 'officer', ...of(draft), query: { of: 'policy' } }),
  'draft-count': ({ draft }) => ({ by: 'officer', ...of(draft) }),
  'policy-withdraw': ({ draft }) => ({
    by: 'reviewer',
    ...of(draft),
    body: { lastDay: '2099-12-31', because: '上级文件已经废止' },
  }),
  'published-policies': () => ({ by: 'stranger' }),
  'draft-drop': ({ draft }) => ({ by: 'officer', ...of(draft), body: {} }),
}
