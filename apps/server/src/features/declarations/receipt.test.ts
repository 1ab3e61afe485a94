import { expect, test } from 'vitest'
import { readContent } from '../../read-content.ts'
import { receiptDigest, receiptNumber, writeReceipt } from './receipt.ts'

const at = new Date('2026-11-21T17:00:00.123Z')
const id = '1a2b3c4d-0000-4000-8000-000000000000'

test('the receipt says who confirmed what and when, in the words that were typed', () => {
  const text = writeReceipt(
    {
      id,
      enterprise: { name: '晋江示例有限公司', creditCode: '91350582MA00000000' },
      confirmedBy: '示例癸',
      at,
      entries: {
        'revenue@2025': { text: ' 5000.5 ', unit: '万元', value: 5_000_500_000 },
        staff: { text: '86', unit: '人', value: 86 },
      },
    },
    readContent().definitions.indicators,
  )
  expect(text).toBe(`企业数据填报回执
编号：20261122-1A2B3C4D
企业：晋江示例有限公司
统一社会信用代码：91350582MA00000000
确认人：示例癸
确认时间：2026-11-22 01:00:00.123（北京时间）
数据（2 项）：
1. 营业收入（2025 年）：5000.5万元
2. 从业人员数：86人
`)
})

test('its number has the day in China, its digest is that of the file', () => {
  expect(receiptNumber(id, at)).toBe('20261122-1A2B3C4D')
  // printf '回执' | sha256sum
  expect(receiptDigest('回执')).toBe('976dfb627c57792f889d5941852ad32ce35712519d4448cc534b6b0fb9b88e58')
})
