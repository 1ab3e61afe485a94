import { outsideFault } from './outside-fault.ts'

const DEPTH_MOST = 32
/** Keys that reach behind an object in JavaScript. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Parses JSON of a stranger: at most 32 levels deep, no key twice, none that reaches behind an object. One pass in
 * linear time before the parser sees it. Throws `CONNECTOR_CONTENT`.
 */
export function parseGuarded(text: string): unknown {
  guard(text)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw unreadable('不是完整的 JSON')
  }
}

function guard(text: string): void {
  // One entry per open bracket: the keys so far of an object, or 'list'.
  const open: (Set<string> | 'list')[] = []
  let awaitsKey = false
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfString(text, at)
        const keys = open.at(-1)
        if (awaitsKey && keys instanceof Set) addKey(keys, text.slice(at, end + 1))
        awaitsKey = false
        at = end
        break
      }
      case '{':
      case '[':
        open.push(text.charAt(at) === '{' ? new Set() : 'list')
        if (open.length > DEPTH_MOST) throw unreadable(`嵌套超过 ${DEPTH_MOST} 层`)
        awaitsKey = text.charAt(at) === '{'
        break
      case '}':
      case ']':
        open.pop()
        awaitsKey = false
        break
      case ',':
        awaitsKey = open.at(-1) !== 'list'
        break
      default:
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  throw unreadable('不是完整的 JSON')
}

function addKey(keys: Set<string>, token: string): void {
  const key = decode(token)
  if (FORBIDDEN.has(key)) throw unreadable('含有不允许的键名')
  if (keys.has(key)) throw unreadable('同一处有两个相同的键')
  keys.add(key)
}

function decode(token: string): string {
  try {
    return JSON.parse(token) as string
  } catch {
    throw unreadable('不是完整的 JSON')
  }
}

function unreadable(what: string): Error {
  return outsideFault('CONNECTOR_CONTENT', `${what}：请对方核对接口`)
}
