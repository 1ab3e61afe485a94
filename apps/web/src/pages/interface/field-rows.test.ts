import { expect, test } from 'vitest'
import { curlExample, exampleOf } from './curl-example.ts'
import { findOperations, type JsonSchema, type Operation } from './document.ts'
import { fieldRows } from './field-rows.ts'

const schema: JsonSchema = {
  type: 'object',
  required: ['day', 'rows'],
  properties: {
    day: { type: 'string', format: 'date' },
    most: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    rows: {
      type: 'array',
      maxItems: 5,
      items: { type: 'object', properties: { kind: { enum: ['a', 'b'] } }, required: ['kind'] },
    },
    value: { anyOf: [{ type: 'number' }, { type: 'string' }] },
  },
}

test('fields are told with what they stand in, their type and their limits', () => {
  expect(fieldRows(schema)).toEqual([
    { name: 'day', type: '日期', need: 'needed', limits: '' },
    { name: 'most', type: '整数', need: 'optional', limits: '1 到 100；不填时是 20' },
    { name: 'rows', type: '对象列表', need: 'needed', limits: '个数 不超过 5' },
    { name: 'rows[].kind', type: '选项', need: 'needed', limits: 'a、b' },
    { name: 'value', type: '数字或文字', need: 'optional', limits: '' },
  ])
})

test('an example has the fields that are needed', () => {
  expect(exampleOf(schema)).toEqual({ day: '2026-11-21', rows: [{ kind: 'a' }] })
})

const operation: Operation = {
  operationId: 'title-grant',
  summary: '登记称号',
  tags: ['称号'],
  parameters: [
    { name: 'id', in: 'path', required: true, schema: {} },
    { $ref: '#/components/parameters/Key' },
  ],
  requestBody: { content: { 'application/json': { schema } } },
  responses: {},
  'x-access': { who: 'titles.write', title: '登记称号和称号变更', roles: [], byToken: true },
  'x-audit-events': [],
}
const document = { tags: [{ name: '称号' }], paths: { '/api/enterprises/{id}/titles': { post: operation } } }

test('a call is shown as one would type it', () => {
  const [listed] = findOperations(document, '')
  if (listed === undefined) throw new Error('not listed')
  expect(curlExample(listed, 'https://yinyu.example')).toBe(
    [
      `curl -X POST 'https://yinyu.example/api/enterprises/<id>/titles'`,
      `-H "Authorization: Bearer $TOKEN"`,
      `-H "Idempotency-Key: $(uuidgen)"`,
      `-H 'Content-Type: application/json'`,
      `-d '{"day":"2026-11-21","rows":[{"kind":"a"}]}'`,
    ].join(' \\\n  '),
  )
})

test.each([
  ['登记 titles', 1],
  ['POST', 1],
  ['rows', 1],
  ['登记 删除', 0],
])('searching for %s finds %i', (words, count) => {
  expect(findOperations(document, words)).toHaveLength(count)
})
