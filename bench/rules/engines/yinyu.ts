import { judgePolicies, judgeStandard, prepareDecision } from '@yinyu/rules'
import type { Workload } from '../workload.ts'
import type { Engine } from './engine.ts'

/** The lowered form, from facts as they come to verdicts: what the others are held against. */
export function yinyu({ definitions, occasion }: Workload): Engine {
  const decision = prepareDecision(definitions, occasion)
  const deciders = [...decision.standards, ...decision.policies]
  return {
    name: 'Yinyu decide',
    remark: 'facts to verdicts, row included',
    share: 1,
    countedShare: 1,
    load: (firms) => async () =>
      firms.map((facts) => {
        const row = decision.rowFor(facts)
        return deciders.map((decider) => decider.decide(row))
      }),
  }
}

/** The same with rows laid out beforehand, as a list that is decided again and again has them. */
export function yinyuRows({ definitions, occasion }: Workload): Engine {
  const decision = prepareDecision(definitions, occasion)
  const deciders = [...decision.standards, ...decision.policies]
  return {
    name: 'Yinyu decide, rows ready',
    remark: 'for information: "what if" over a list',
    share: 1,
    countedShare: 1,
    load: (firms) => {
      const rows = firms.map((facts) => decision.rowFor(facts))
      return async () => rows.map((row) => deciders.map((decider) => decider.decide(row)))
    },
  }
}

/** The tree walker, which also says why, how far off and how much is due. */
export function yinyuTrees({ definitions, occasion }: Workload): Engine {
  const ids = prepareDecision(definitions, occasion).standards.map((decider) => decider.id)
  return {
    name: 'Yinyu judge, with reasons',
    remark: 'for information: trees, Chinese sentences and amounts besides',
    share: 0.02,
    countedShare: 0.1,
    load: (firms) => async () =>
      firms.map((facts) => [
        ...ids.map((standard) => judgeStandard(definitions, facts, { ...occasion, standard }).verdict),
        ...judgePolicies(definitions, facts, occasion).map((found) => found.verdict),
      ]),
  }
}
