import { allRoutes } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { interfaceDocument } from './document.ts'
import { findDocumentFaults } from './testing/document-faults.ts'

const document = interfaceDocument(allRoutes)
type Operation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly security: unknown
  readonly parameters?: readonly unknown[]
  readonly responses: Readonly<Record<string, { readonly 'x-codes'?: readonly string[] }>>
}
const operations = new Map(
  Object.values(document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>)
    .flatMap((each) => Object.values(each))
    .map((each) => [each.operationId, each]),
)

test('the document keeps the rules of OpenAPI 3.1', () => {
  expect(findDocumentFaults(document)).toEqual([])
})

test('every route is there once', () => {
  expect([...operations.keys()].toSorted()).toEqual(allRoutes.map(({ id }) => id).toSorted())
})

test('every route stands in a part of its own name', () => {
  const unnamed = [...operations.values()].filter(({ tags }) => tags.includes('其他'))
  expect(unnamed.map(({ operationId }) => operationId)).toEqual([])
})

test('a command says its key, who may give it, what it sets down, and how it can be refused', () => {
  const operation = operations.get('title-grant')
  expect(operation).toMatchObject({
    tags: ['企业名录和档案'],
    security: [{ token: [] }, { session: [] }],
    'x-access': {
      who: 'titles.write',
      title: '登记称号和称号变更',
      roles: ['经办人员'],
      byToken: true,
    },
    'x-audit-events': [{ kind: 'title-granted', title: '登记称号' }],
  })
  expect(operation?.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' })
  expect(
    Object.entries(operation?.responses ?? {}).map(([status, each]) => [status, each['x-codes']]),
  ).toEqual([
    ['200', undefined],
    ['400', ['BAD_REQUEST', 'KEY_MISSING']],
    ['401', ['NOT_SIGNED_IN']],
    ['403', ['NOT_ALLOWED', 'PASSWORD_CHANGE_NEEDED', 'FOREIGN_ORIGIN']],
    ['404', ['NOT_FOUND']],
    ['413', ['TOO_LARGE']],
    ['422', undefined],
    ['429', ['TOO_MANY']],
    ['500', ['FAILED']],
    ['503', ['NOT_READY']],
  ])
})

test('what only people may do is not offered to tokens', () => {
  expect(operations.get('token-make')?.security).toEqual([{ session: [] }])
  expect(operations.get('entrance-read')?.security).toEqual([])
})

test.each([
  ['two operations with one id', { operationId: 'title-grant' }],
  ['a path parameter that is not declared', { parameters: [] }],
  ['a reference that leads nowhere', { requestBody: { $ref: '#/components/schemas/Nothing' } }],
  ['no answers', { responses: {} }],
])('the check finds %s', (_, change) => {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, object>>>>
  const path = '/api/enterprises/{id}'
  const spoilt = { ...document, paths: { ...paths, [path]: { get: { ...paths[path]?.['get'], ...change } } } }
  expect(findDocumentFaults(spoilt)).toHaveLength(1)
})
