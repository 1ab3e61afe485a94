import { afterEach, expect, test } from 'vitest'
import { expectAnyPost, hasEnded, noteEnded, notePost, shownPost } from './acting-post.ts'

afterEach(expectAnyPost)

test('the post that is told first is the one that is shown', () => {
  expect([notePost('a'), notePost('a'), shownPost()]).toEqual(['same', 'same', 'a'])
})

test('another post than the shown one was chosen in another window', () => {
  notePost('a')
  expect([notePost('b'), shownPost()]).toEqual(['moved', 'b'])
})

test('a change that the page makes itself is no surprise', () => {
  notePost('a')
  expectAnyPost()
  expect(notePost('b')).toBe('same')
})

test('a session that ends does not forget what the page shows', () => {
  notePost('a')
  expect([notePost(undefined), notePost('b')]).toEqual(['same', 'moved'])
})

test('a session ends only under a page that shows its work, and a sign-in mends it', () => {
  noteEnded()
  const before = hasEnded()
  notePost('a')
  noteEnded()
  const after = hasEnded()
  notePost('a')
  expect([before, after, hasEnded()]).toEqual([false, true, false])
})
