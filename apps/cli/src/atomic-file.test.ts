import { readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openAtomicFile } from './atomic-file.ts'
import { useFolder } from './test-world.ts'

const files = useFolder()

describe('a file that appears whole', () => {
  test('only at commit', async () => {
    const path = files.write('a.txt', 'before')
    const file = await openAtomicFile(path)
    await file.write('one ')
    await file.write(new TextEncoder().encode('two'))
    expect(files.read('a.txt')).toBe('before')
    await file.commit()
    expect(files.read('a.txt')).toBe('one two')
  })

  test('abandoned, it leaves nothing', async () => {
    const file = await openAtomicFile(files.path('b.txt'))
    await file.write('half')
    await file.abandon()
    expect(readdirSync(files.folder).filter((name) => name.includes('b.txt'))).toEqual([])
  })

  test('through a link, which stays a link', async () => {
    const target = files.write('target.txt', 'before')
    symlinkSync(target, files.path('link.txt'))
    const file = await openAtomicFile(files.path('link.txt'))
    await file.write('after')
    await file.commit()
    expect(files.read('target.txt')).toBe('after')
    expect(readlinkSync(files.path('link.txt'))).toBe(target)
  })
})
