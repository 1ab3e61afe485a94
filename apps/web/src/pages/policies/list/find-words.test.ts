import { describe, expect, test } from 'vitest'
import { closenessOf, wordsOf } from './find-words.ts'

const text = {
  title: '专精特新“小巨人”企业奖励',
  rest: '福建省 闽中小企业办〔2022〕1号 技术改造补助资金贴息 R&D',
}
const find = (query: string) => closenessOf(wordsOf(query), text)

describe('searching by words', () => {
  test('finds nothing typed in everything', () => {
    expect(find('  ')).toBe(0)
  })

  test.each(['小巨人', '“小巨人”', '小巨人企业', '奖励 小巨人'])('finds %s in the title', (query) => {
    expect(find(query)).toBe(0)
  })

  test.each(['福建', '奖励，福建', 'r&d', 'Ｒ＆Ｄ', '闽中小企业办【2022】1号', '闽中小企业办(２０２２)1号'])(
    'finds %s elsewhere, however it is typed',
    (query) => {
      expect(find(query)).toBe(1)
    },
  )

  test('finds a Chinese word by its characters, but ranks it last', () => {
    expect(find('技改补贴')).toBe(2)
  })

  test.each(['厦门', '小巨人 厦门', '2023', 'abc'])('does not find %s', (query) => {
    expect(find(query)).toBeUndefined()
  })
})
