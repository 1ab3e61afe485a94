import { expect, test } from 'vitest'
import { exampleDefinitions } from './example-definitions.ts'
import { groupKeys } from './group-keys.ts'

test('groups in the order of a form, the latest year first', () => {
  const keys = ['level', 'staff@2024', 'name', 'staff@2025']
  expect(groupKeys(keys, exampleDefinitions.indicators)).toEqual([
    ['基本信息', ['name']],
    ['经营', ['staff@2025', 'staff@2024']],
    ['创新', ['level']],
  ])
})
