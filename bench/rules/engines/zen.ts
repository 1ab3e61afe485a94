import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '@yinyu/rules'
import type { Workload } from '../workload.ts'
import { yesOrNo, type Engine } from './engine.ts'
import { identifier, industriesOf, plainFacts, regionsOf, significantDigits } from './layout.ts'
import { zenTruth, type ZenLogic, type ZenSheet } from './zen-expression.ts'

/** How many firms one call takes: the loop mode of its nodes, which its documents name for lists. */
const BATCH = 100

/** Yes and no, as people write ZEN: an absent fact fails its condition. */
const YES_NO: ZenLogic = {
  leaf: (known, holds) => `(${known} and (${holds}))`,
  code: (_fact, inside) => inside,
  all: (of) => `(${of.join(' and ')})`,
  any: (of) => `(${of.join(' or ')})`,
  not: (of) => `not (${of})`,
  count: (least, of) => `(sum([${of.map((truth) => `(${truth} ? 1 : 0)`).join(', ')}]) >= ${least})`,
  undecidable: 'false',
  surely: (truth) => truth,
  possibly: (truth) => truth,
  reaches: (least, _most, line) => `(${least} ${line})`,
}

/** Three values by hand: 1 met, 0 unmet, 0.5 unknown. */
const THREE_VALUES: ZenLogic = {
  leaf: (known, holds) => `(${known} ? ((${holds}) ? 1 : 0) : 0.5)`,
  code: (fact, inside, of) =>
    `(${fact} == null ? 0.5 : (${inside} ? 1 : (startsWith("${of}", ${fact}_start) ? 0.5 : 0)))`,
  all: (of) => `min([${of.join(', ')}])`,
  any: (of) => `max([${of.join(', ')}])`,
  not: (of) => `(1 - ${of})`,
  count: (least, of) => {
    const from = (bound: string) =>
      `sum([${of.map((truth) => `(${truth} ${bound} ? 1 : 0)`).join(', ')}]) >= ${least}`
    return `(${from('== 1')} ? 1 : (${from('> 0')} ? 0.5 : 0))`
  },
  undecidable: '0.5',
  surely: (truth) => `(${truth} == 1)`,
  possibly: (truth) => `(${truth} > 0)`,
  reaches: (least, most, line) => `(${least} ${line} ? 1 : (${most} ${line} ? 0.5 : 0))`,
}

/** GoRules ZEN, told the rules as expressions over decimals, prepared once, called with lists of firms. */
export function zen(workload: Workload): Engine {
  return engineOf(workload, YES_NO, (value) => yesOrNo(value === true), {
    name: 'GoRules ZEN 0.52.1',
    remark: `yes or no; an absent fact is no; lists of ${BATCH}`,
  })
}

/** The same with unknowns written out by hand in each expression. */
export function zenThreeValued(workload: Workload): Engine {
  const verdict = (value: unknown): Verdict => (value === 1 ? 'met' : value === 0 ? 'unmet' : 'unknown')
  return engineOf(workload, THREE_VALUES, verdict, {
    name: 'GoRules ZEN, three values by hand',
    remark: 'for information: 1, 0.5 and 0 in place of yes and no',
  })
}

function engineOf(
  { rules, definitions }: Workload,
  logic: ZenLogic,
  verdictOf: (value: unknown) => Verdict,
  told: Pick<Engine, 'name' | 'remark'>,
): Engine {
  const sheet: ZenSheet = { kept: new Map() }
  const verdicts = rules.map((rule) => [identifier(rule.id), zenTruth(rule.when, logic, sheet)] as const)
  // Sums and scores are kept by the first node; only verdicts leave the second.
  const outside = verdicts.map(([key, value]) => [key, value.replaceAll('$.', '')] as const)
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graphOf([...sheet.kept], outside)))
  const keys = verdicts.map(([key]) => key)
  const lay = (facts: Facts) => ({
    ...Object.fromEntries(
      [...plainFacts(facts, definitions.indicators)].map(([key, value]) => [identifier(key), value]),
    ),
    regions: regionsOf(facts),
    industries: industriesOf(facts),
    region_start: significantDigits(`${facts.get('region')?.value ?? ''}`),
    industry_start: industriesOf(facts).join(''),
  })
  return {
    ...told,
    share: 0.1,
    countedShare: 1,
    load: (firms) => {
      const lists = listsOf(firms.map(lay))
      return async () => {
        const found: Verdict[][] = []
        for (const list of lists) {
          const { result } = await decision.evaluate({ firms: list })
          for (const answers of result.firms) found.push(keys.map((key) => verdictOf(answers[key])))
        }
        return found
      }
    },
  }
}

function graphOf(
  kept: readonly (readonly [string, string])[],
  verdicts: readonly (readonly [string, string])[],
) {
  const loop = { inputField: 'firms', outputPath: 'firms', executionMode: 'loop' }
  const node = (id: string, of: readonly (readonly [string, string])[], passThrough: object) => ({
    id,
    type: 'expressionNode',
    name: id,
    content: {
      expressions: of.map(([key, value]) => ({ id: `${id}-${key}`, key, value })),
      ...loop,
      ...passThrough,
    },
  })
  const ids = ['input', 'sums', 'verdicts', 'output']
  return {
    nodes: [
      { id: 'input', type: 'inputNode', name: 'input', content: {} },
      node('sums', kept, { passThrough: true }),
      node('verdicts', verdicts, { passThrough: false }),
      { id: 'output', type: 'outputNode', name: 'output', content: {} },
    ],
    edges: ids
      .slice(1)
      .map((targetId, i) => ({ id: `edge-${targetId}`, type: 'edge', sourceId: ids[i], targetId })),
  }
}

function listsOf<T>(firms: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(firms.length / BATCH) }, (_, i) =>
    firms.slice(i * BATCH, (i + 1) * BATCH),
  )
}
