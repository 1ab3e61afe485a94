import { inflateRawSync } from 'node:zlib'
import type { AnyRoute } from '@yinyu/contract'
import { newCreditCode } from '../../../storage/testing/people.ts'
import type { TestAnswer, TestCaller } from '../../testing/open-house.ts'
import type { SampleCall } from './sample-call.ts'
import type { Targets } from './targets.ts'

/** Makes one call as somebody. */
export function callAs(
  caller: TestCaller,
  route: AnyRoute,
  { params = {}, query = {}, body }: SampleCall,
): Promise<TestAnswer> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const url = search === '' ? path : `${path}?${search}`
  if (route.method === 'GET') return caller.get(url)
  if (route.body === 'file') return caller.upload(url, Buffer.from('企业名称\n甲\n'))
  // A code is registered once; an empty one asks for a fresh one.
  const filled = body?.['creditCode'] === '' ? { ...body, creditCode: newCreditCode() } : body
  return caller.send(url, filled)
}

/** What a sample asks, to see whether two ask the same. */
export function askedOf(sample: SampleCall | undefined): string {
  return JSON.stringify([sample?.params, sample?.query, sample?.body])
}

/** What an answer tells: its status, its kind and its words, without the number of the request and without what was asked. */
export function tellingOf({ status, headers, raw }: TestAnswer, asked: readonly string[]): string {
  const text = textOf(raw)
    .replaceAll(/"request":"[^"]*"/g, '"request":""')
    // A workbook says when it was made.
    .replaceAll(/<dcterms:modified[^>]*>[^<]*/g, '<dcterms:modified>')
  const words = asked
    .filter((word) => word.length >= SHORTEST_NAME)
    .reduce((all, word) => all.replaceAll(word, 'ASKED'), text)
  return `${status} ${String(headers['content-type'])} ${words}`
}

/** A region; what is shorter stands in many other words. */
const SHORTEST_NAME = 6

/** All text of an answer, also of a workbook. */
export function textOf(raw: Buffer): string {
  if (raw.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return raw.toString()
  let text = ''
  for (let at = raw.indexOf('PK\u0003\u0004'); at >= 0; at = raw.indexOf('PK\u0003\u0004', at + 4)) {
    const begin = at + 30 + raw.readUInt16LE(at + 26) + raw.readUInt16LE(at + 28)
    text +=
      raw.readUInt16LE(at + 8) === 8
        ? inflateRawSync(raw.subarray(begin)).toString()
        : raw.subarray(begin, begin + raw.readUInt32LE(at + 18)).toString()
  }
  return text
}

/** Which targets a sample names. */
export function namedIn(sample: (at: Targets) => unknown, at: Targets): readonly (keyof Targets)[] {
  const named = new Set<keyof Targets>()
  sample(
    new Proxy(at, {
      get: (all, key) => {
        named.add(key as keyof Targets)
        return all[key as keyof Targets]
      },
    }),
  )
  return [...named]
}
