import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sealOf, SEAL_FILE, sealWith } from './seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-seal-'))
afterAll(() => rm(folder, { recursive: true }))
const seal = sealWith(Buffer.alloc(32, 7))

test('what was sealed for one opens for that one only, and never looks the same twice', () => {
  const [first, second] = [seal.close('JBSWY3DP', 'zhang'), seal.close('JBSWY3DP', 'zhang')]
  expect(first).not.toBe(second)
  expect(first).not.toContain('JBSWY3DP')
  expect([seal.open(first, 'zhang'), seal.open(first, 'li')]).toEqual(['JBSWY3DP', undefined])
})

test('another key, a changed byte or a cut end opens nothing', () => {
  const sealed = seal.close('JBSWY3DP', 'zhang')
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BA' : 'AA'}`
  expect([
    sealWith(Buffer.alloc(32, 8)).open(sealed, 'zhang'),
    seal.open(changed, 'zhang'),
    seal.open(sealed.slice(0, 20), 'zhang'),
    seal.open('sealed-1:', 'zhang'),
  ]).toEqual([undefined, undefined, undefined, undefined])
})

test('what was kept before there was a seal stays readable', () => {
  expect(seal.open('JBSWY3DP', 'zhang')).toBe('JBSWY3DP')
})

test('the key of a folder is made once', () => {
  const sealed = sealOf(folder).close('JBSWY3DP', 'zhang')
  const key = readFileSync(join(folder, SEAL_FILE), 'utf8')
  expect(sealOf(folder).open(sealed, 'zhang')).toBe('JBSWY3DP')
  expect(readFileSync(join(folder, SEAL_FILE), 'utf8')).toBe(key)
})

test.skipIf(process.platform === 'win32')('nobody else on the machine can read the key', () => {
  sealOf(folder).close('JBSWY3DP', 'zhang')
  expect(statSync(join(folder, SEAL_FILE)).mode & 0o077).toBe(0)
})

test('a file that is no key is not replaced', () => {
  const own = mkdtempSync(join(folder, 'damaged-'))
  writeFileSync(join(own, SEAL_FILE), 'nonsense\n')
  expect(() => sealOf(own).close('JBSWY3DP', 'zhang')).toThrow('SEAL_KEY')
  expect(readFileSync(join(own, SEAL_FILE), 'utf8')).toBe('nonsense\n')
})
