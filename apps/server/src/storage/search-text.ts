import { pinyin } from 'pinyin-pro'

/** Names are compared without case, width, brackets, spaces and characters that nobody sees. */
export function searchTerm(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}()（）[\]【】「」“”"'·・.,，。、-]+/gu, '')
}

/** What an enterprise is found by: its name, former names, credit code, and the first letters of their pinyin. */
export function searchTextOf(name: string, formerNames: readonly string[], creditCode: string): string {
  const names = [name, ...formerNames].map(searchTerm)
  return [...names, creditCode.toLowerCase(), ...names.map(initialsOf)].join('|')
}

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
}
