import {
  judgePolicies,
  judgeStandard,
  type Definitions,
  type Facts,
  type Occasion,
  type PolicyVerdict,
  type StandardVerdict,
} from '@yinyu/rules'

/** Every standard and every policy, judged for one firm on one occasion. */
export interface Answers {
  readonly standards: readonly StandardVerdict[]
  readonly policies: readonly PolicyVerdict[]
}

export function judgeAll(definitions: Definitions, facts: Facts, occasion: Occasion): Answers {
  return {
    standards: definitions.standards.map(({ id }) =>
      judgeStandard(definitions, facts, { standard: id, ...occasion }),
    ),
    policies: judgePolicies(definitions, facts, occasion),
  }
}
