import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeChunks, decodeText } from './decode.ts'
import { bytesOf, inPieces } from './examples.ts'
import { faultOf } from './issues.ts'

const gbk = Uint8Array.of(0xc6, 0xf3, 0xd2, 0xb5) // 企业
const fourByte = Uint8Array.of(0x81, 0x39, 0xee, 0x39, 0x95, 0x32, 0x82, 0x36) // 㐀𠀀

test.each([
  ['UTF-8', bytesOf('企业,㐀䶮𫓧𠀀'), { text: '企业,㐀䶮𫓧𠀀', encoding: 'utf-8' }],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), { text: 'a', encoding: 'utf-8' }],
  ['GBK', gbk, { text: '企业', encoding: 'gb18030' }],
  ['GB18030 of four bytes', fourByte, { text: '㐀𠀀', encoding: 'gb18030' }],
  ['UTF-16 of Windows', Uint8Array.of(0xff, 0xfe, 0x01, 0x4f), { text: '企', encoding: 'utf-16le' }],
  ['UTF-16 the other way round', Uint8Array.of(0xfe, 0xff, 0x4f, 0x01), { text: '企', encoding: 'utf-16be' }],
  ['plain ASCII', bytesOf('a,b\r\n'), { text: 'a,b\r\n', encoding: 'utf-8' }],
])('decodes %s', (_, bytes, decoded) => {
  expect(decodeText(bytes)).toEqual(decoded)
})

test.each([
  ['NUL bytes', Uint8Array.of(0x61, 0, 0x62)],
  ['control characters', Uint8Array.of(0x61, 7, 0x62)],
  ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0x41)],
  ['half a character at the end', Uint8Array.of(0xc6, 0xf3, 0xd2)],
])('refuses %s', (_, bytes) => {
  expect(faultCode(() => decodeText(bytes))).toBe('NOT_TEXT')
})

test('a stream decodes as the whole does, wherever its pieces end', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '\n', '企', '业', '𠀀', 'é') })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (typed, length) => {
      expect(await decodeStream(bytesOf(typed), length)).toEqual({ text: typed, encoding: 'utf-8' })
    }),
  )
})

test('a stream settles on GB18030 only when something else than ASCII comes', async () => {
  const bytes = new Uint8Array([...bytesOf('a'.repeat(200_000)), ...gbk])
  expect(await decodeStream(bytes, 65_536)).toEqual({
    text: `${'a'.repeat(200_000)}企业`,
    encoding: 'gb18030',
  })
})

test('a stream that stops being UTF-8 after its start is a fault and never garbled', async () => {
  const bytes = new Uint8Array([...bytesOf('企'.repeat(60_000)), ...gbk])
  const fault = await decodeStream(bytes, 65_536).catch(faultOf)
  expect(fault).toMatchObject({ code: 'MIXED_ENCODING' })
})

async function decodeStream(bytes: Uint8Array, length: number): Promise<{ text: string; encoding: string }> {
  const decoded = decodeChunks(inPieces(bytes, length))
  const texts: string[] = []
  for await (const text of decoded.texts) texts.push(text)
  return { text: texts.join(''), encoding: decoded.encoding() }
}

function faultCode(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    return faultOf(error)?.code
  }
}
