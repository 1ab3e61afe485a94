import { readFirms } from '@yinyu/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../../storage/testing/databases.ts'
import { newCreditCode, todayInChina } from '../../storage/testing/people.ts'
import { openHouse, type TestCaller, type TestHouse } from '../testing/open-house.ts'
import { textOf } from './testing/attack.ts'

const names = [
  '福建㐀䶮𫓧𠀀新材料有限公司',
  '泉州👩‍👩‍👧‍👦❤️文化有限公司',
  '（晋江）ＡＢＣ鞋业（集团）有限公司',
  '石狮שלום贸易有限公司',
  '=1+1有限公司',
  'e\u0301Å ﬁ①有限公司',
]

describe.each(engines())('characters that few have on $name', (engine) => {
  let it: TestHouse
  let officer: TestCaller
  beforeAll(async () => {
    it = await openHouse(engine)
    officer = await it.signIn({ role: 'officer', region: '350582' })
  })
  afterAll(() => it.close())
  const register = (name: string, creditCode: string) =>
    officer.send('/api/enterprises', {
      creditCode,
      name,
      region: '350582',
      registeredOn: '2020-01-01',
      document: '执照',
    })
  const find = async (words: string) => {
    const { answer } = await officer.get(`/api/enterprises?find=${encodeURIComponent(words)}`)
    return (answer as { rows: { name: string; creditCode: string }[] }).rows.map(({ name }) => name)
  }

  test('are stored, found by a part, exported and read back as they were typed', async () => {
    for (const name of names) expect((await register(name, newCreditCode())).status).toBe(200)
    const parts = ['㐀䶮', '𫓧', '𠀀新', '👩‍👩‍👧‍👦', 'abc鞋业(集团)', 'שלום', '=1+1', 'fi1有限']
    const found = await Promise.all(parts.map(find))
    expect(found).toEqual(
      [names[0], names[0], names[0], names[1], names[2], names[3], names[4], names[5]].map((name) => [name]),
    )
    const file = await officer.get('/api/enterprises.xlsx')
    const read = await readFirms(file.raw, {
      indicators: it.house.definitions.indicators,
      on: todayInChina(),
      fileName: '企业名录.xlsx',
    })
    if (read.fault) throw new Error(read.fault.message)
    expect(names.filter((name) => !textOf(file.raw).includes(name))).toEqual([])
    // An import leaves out what nobody sees, also the joiner between the members of a family.
    const seen = names.map((name) => name.replaceAll('\u200D', ''))
    expect(new Set(read.firms.map(({ name }) => name))).toEqual(new Set(seen))
  })

  test('half of a character finds nothing and breaks nothing', async () => {
    const half = await officer.get('/api/enterprises?find=%F0%AB')
    expect(half.status).toBeLessThan(500)
    const body = {
      creditCode: newCreditCode(),
      name: '\uD86D',
      region: '350582',
      registeredOn: '2020-01-01',
      document: '执照',
    }
    expect((await officer.send('/api/enterprises', body)).answer).toMatchObject({ refused: 'BAD_REQUEST' })
  })

  test('a code that was typed wide, small or with what nobody sees is the same code', async () => {
    const code = newCreditCode()
    const wide = [...code].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0)).join('')
    const name = '代码有限公司'
    expect((await register(name, ` ${wide.slice(0, 9)}\u200B${wide.slice(9)}\uFEFF`)).status).toBe(200)
    expect((await register(name, code.toLowerCase())).answer).toMatchObject({ refused: 'ENTERPRISE_KNOWN' })
    const { answer } = await officer.get(`/api/enterprises?find=${encodeURIComponent(`\u200B${wide}`)}`)
    expect(answer).toMatchObject({ count: 1, rows: [{ creditCode: code }] })
  })
})
