import { expect, test } from 'vitest'
import { changed, loadFiles } from '../../test/good-content.ts'

const file = 'policies/350500/equipment/policy.yaml'
const cases = 'policies/350500/equipment/cases.yaml'
const question = '{ kind: judged, question: 是否有特色, clause: 第一条, tag: O }'
const withoutMet = { file: cases, from: 'verdict: met', to: 'verdict: unknown' }

const lackingWith = (condition: string) =>
  loadFiles(changed({ file, from: 'who:\n', to: `who:\n  - ${condition}\n` }, withoutMet)).faults.flatMap(
    ({ code, key, message }) => (code === 'CONTENT_CASES_INCOMPLETE' ? [[key, message]] : []),
  )

test('a policy that nobody meets before a person has answered needs no case that is met', () => {
  expect(lackingWith(question)).toEqual([])
})

test('one that has another way in needs it', () => {
  const other = '{ kind: is-true, indicator: independent, clause: 第一条, tag: O }'
  expect(lackingWith(`{ kind: any, of: [${question}, ${other}] }`)).toEqual([
    ['cases', expect.stringContaining('缺少“符合”（verdict: met）的案例')],
  ])
})
