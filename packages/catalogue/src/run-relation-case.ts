import {
  checkRelation,
  findContradictions,
  sourceKinds,
  splitFactKey,
  type Indicators,
  type LastWord,
  type Relation,
} from '@yinyu/rules'
import { readCaseFacts } from './case-facts.ts'
import type { RelationCase } from './relation-file.ts'

/** Runs one case of a relation; what came out otherwise than expected, in Chinese. Empty: passed. */
export function runRelationCase(
  relation: Relation,
  indicators: Indicators,
  one: RelationCase,
): readonly string[] {
  const words = wordsOf(one, indicators)
  const verdict = checkRelation(relation, indicators, words)
  if (verdict !== one.expect) return [`结论：应为 ${one.expect}，得到 ${verdict}`]
  const [found] = findContradictions({ relations: [relation], indicators }, words)
  const weaker = found?.weaker?.source
  return one.weaker === undefined || one.weaker === weaker
    ? []
    : [`较弱的来源：应为 ${one.weaker}，得到 ${weaker ?? '没有'}`]
}

/** What the sources of a case say, all on one day. */
function wordsOf(one: RelationCase, indicators: Indicators): readonly LastWord[] {
  return sourceKinds.flatMap((source) =>
    [...readCaseFacts(one[source], indicators).facts].map(([key, { value }]) => ({
      ...splitFactKey(key),
      value,
      source,
      sourceName: source,
    })),
  )
}
