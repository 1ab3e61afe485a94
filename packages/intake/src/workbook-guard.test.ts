import { expect, test } from 'vitest'
import { craftZip, type CraftedFile } from './crafted-zip.ts'
import { bytesOf } from './examples.ts'
import { faultOf } from './issues.ts'
import { FILE_BYTES_MAX } from './limits.ts'
import { guardWorkbook } from './workbook-guard.ts'

const content = bytesOf('<x/>')
const zeros = (length: number): Uint8Array => new Uint8Array(length)
/** Bytes that hardly pack, without chance. */
const noise = (length: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff)
}

async function verdictOn(...files: CraftedFile[]): Promise<string> {
  return guard(await craftZip(files))
}

async function guard(bytes: Uint8Array): Promise<string> {
  try {
    return (await guardWorkbook(bytes)).map(({ name }) => name).join()
  } catch (error) {
    const fault = faultOf(error)
    if (!fault) throw error
    return fault.code
  }
}

test('an honest archive passes', async () => {
  const stored = { name: 'b.xml', content, stored: true as const }
  expect(
    await verdictOn({ name: 'a.xml', content }, stored, { name: 'c.xml', content: noise(300_000) }),
  ).toBe('a.xml,b.xml,c.xml')
})

test.each<[string, CraftedFile, string]>([
  [
    'claims to unpack to little and does not stop',
    { name: 'a', content: zeros(3_000_000), claimedSize: 1_000 },
    'WORKBOOK_BOMB',
  ],
  [
    'claims to be empty and is not',
    { name: 'a', content: zeros(3_000_000), claimedSize: 0 },
    'WORKBOOK_BOMB',
  ],
  ['claims more than there is', { name: 'a', content, claimedSize: 50 }, 'WORKBOOK_DAMAGED'],
  ['hides its packed size', { name: 'a', content, claimedPacked: 0 }, 'WORKBOOK_DAMAGED'],
  [
    'hides both sizes',
    { name: 'a', content, claimedPacked: 0, claimedSize: 0, flags: 8 },
    'WORKBOOK_DAMAGED',
  ],
  ['packs more than a hundredfold', { name: 'a', content: zeros(500_000) }, 'WORKBOOK_BOMB'],
  [
    'claims more than an entry may have',
    { name: 'a', content, claimedSize: 101 * 1024 * 1024 },
    'WORKBOOK_BOMB',
  ],
  ['asks for ZIP64', { name: 'a', content, claimedSize: 0xffffffff }, 'WORKBOOK_DAMAGED'],
  ['is encrypted', { name: 'a', content, flags: 1 }, 'ENCRYPTED_WORKBOOK'],
  ['climbs out of its folder', { name: 'xl/../../etc/passwd', content }, 'WORKBOOK_DAMAGED'],
  ['names an absolute path', { name: '/etc/passwd', content }, 'WORKBOOK_DAMAGED'],
  ['names a drive', { name: 'C:\\x', content }, 'WORKBOOK_DAMAGED'],
  ['is a link', { name: 'a', content, mode: 0xa1ff }, 'WORKBOOK_DAMAGED'],
  ['is an archive by name', { name: 'inner.zip', content }, 'WORKBOOK_BOMB'],
  [
    'is an archive by content',
    { name: 'a.xml', content: bytesOf('PK\x03\x04....'), stored: true },
    'WORKBOOK_BOMB',
  ],
])('refuses an entry that %s', async (_, file, code) => {
  expect(await verdictOn(file)).toBe(code)
})

test('refuses entries that are too large only together', async () => {
  const packed = noise(1_000_000)
  const files = Array.from({ length: 3 }, (_, i) => ({
    name: `${i}`,
    content: packed,
    claimedSize: 90 * 1024 * 1024,
  }))
  expect(await verdictOn(...files)).toBe('WORKBOOK_BOMB')
})

test('refuses more entries than any workbook has', async () => {
  const files = Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, content, stored: true as const }))
  expect(await verdictOn(...files)).toBe('WORKBOOK_BOMB')
})

test('refuses the same name twice: two readers could see two files', async () => {
  expect(await verdictOn({ name: 'a', content }, { name: 'a', content })).toBe('WORKBOOK_DAMAGED')
})

test('refuses a file above the limit without looking into it', async () => {
  expect(await guard(zeros(FILE_BYTES_MAX + 1))).toBe('FILE_TOO_LARGE')
})

test('refuses a file that was cut off', async () => {
  const whole = await craftZip([{ name: 'a', content: noise(5_000) }])
  expect([await guard(whole.subarray(0, 3_000)), await guard(whole.subarray(0, whole.length - 30))]).toEqual([
    'WORKBOOK_DAMAGED',
    'WORKBOOK_DAMAGED',
  ])
})

test('refuses packed content that was damaged', async () => {
  const whole = await craftZip([{ name: 'a', content: noise(5_000) }])
  whole.fill(0xff, 31, 200)
  expect(await guard(whole)).toMatch(/^WORKBOOK_(DAMAGED|BOMB)$/)
})
