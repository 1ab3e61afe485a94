import { valueAt, type Content } from '../edit/content-path.ts'
import { titleOfField } from '../fields/field-words.ts'
import { strings } from '../strings.ts'

/** `who[0].of[1].value` → `支持对象 第 1 条 › 第 2 条 › 标准线`: a place as the form names it. */
export function sayPlace(key: string, content: Content): string {
  const steps = key.match(/[^.[\]]+/g) ?? []
  const path: (string | number)[] = []
  const words: string[] = []
  for (const step of steps) {
    const isItem = /^\d+$/.test(step)
    const kind = valueAt(content, [...path, 'kind'])
    path.push(isItem ? Number(step) : step)
    if (isItem) words.push(strings.numbered(Number(step) + 1))
    // What wraps says nothing that its number does not.
    else if (!['of', 'kind', 'when', 'cases'].includes(step) || typeof kind !== 'string')
      words.push(titleOfField(step, typeof kind === 'string' ? kind : ''))
  }
  return words.length === 0 ? strings.wholeCase : words.join(' › ')
}
