import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../../../build/read-content.ts'
import { findPolicies } from './find-policies.ts'
import { EMPTY_QUERY, type PolicyQuery } from './policy-query.ts'

const content = readContent(fileURLToPath(new URL('../../../../../../content', import.meta.url)))
const { policies } = content.definitions
const find = (query: Partial<PolicyQuery>, day = '2026-11-21') =>
  findPolicies(policies, { ...EMPTY_QUERY, ...query }, day).map(({ id }) => id)

describe('finding policies in the real list', () => {
  test('finds all when nothing is asked, what runs first', () => {
    expect(find({})).toHaveLength(policies.length)
    expect(find({})[0]).toBe('P04')
    expect(find({}).at(-1)).toBe('P15')
  })

  test.each<[string, string]>([
    ['联合实验室', 'P19'],
    ['厦工信投资【2026】19号', 'P18'],
    ['揭榜 挂帅', 'P12'],
    ['泉州 技改 贴息', 'P30'],
    ['p05', 'P05'],
  ])('%s is found first', (words, id) => {
    expect(find({ words })[0]).toBe(id)
  })

  test('finds nothing for what nobody wrote', () => {
    expect(find({ words: '火星移民' })).toEqual([])
  })

  test('a firm in Xiamen is not sent to money of the province', () => {
    const inXiamen = find({ region: '350200' })
    expect(inXiamen).toContain('P18')
    expect(inXiamen).toContain('P01')
    expect(inXiamen).not.toContain('P05')
    expect(inXiamen).not.toContain('P33')
  })

  test('a city shows the money of its counties and of the province, the province only its own', () => {
    expect(find({ region: '350500' })).toEqual(expect.arrayContaining(['P35', 'P36', 'P33', 'P05']))
    expect(find({ region: '350582' })).toEqual(expect.arrayContaining(['P35', 'P33', 'P05']))
    expect(find({ region: '350582' })).not.toContain('P36')
    expect(find({ region: '350000' })).not.toContain('P33')
  })

  test('open on a day leaves out what ended before it and what nobody has confirmed', () => {
    expect(find({ open: true })).toContain('P36')
    expect(find({ open: true }, '2028-01-01')).not.toContain('P36')
    expect(find({ open: true })).not.toContain('P02')
  })

  test('a policy past its last day counts as ended', () => {
    expect(find({ statuses: ['ended'] }, '2028-01-01')).toContain('P36')
    expect(find({ statuses: ['in-force'] }, '2028-01-01')).not.toContain('P36')
  })

  test('leaves out what names no amount', () => {
    const known = find({ amount: true })
    for (const id of ['P16', 'P17', 'P36', 'P41']) expect(known).not.toContain(id)
    expect(known).toContain('P05')
  })

  test('sorts by the greatest amount, what has no bound last', () => {
    expect(find({ sort: 'amount', amount: true, words: '小巨人' })[0]).toBe('P01')
  })
})
