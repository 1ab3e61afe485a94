import type { RegionCode } from '@yinyu/kernel'
import type { BudgetRule } from './budget.ts'
import { countBoth, type FirmBits } from './firm-bits.ts'
import type { Fallout } from './outcome.ts'
import type { NumberParameter, Parameter, ParameterChange } from './parameter.ts'
import { parametersOf } from './parameters-of.ts'
import { placeValue } from './place-value.ts'
import type { Scope } from './scope.ts'
import type { Stage } from './stage.ts'
import type { RehearsedRule } from './subject.ts'
import { withChanges, writtenNumber, type ChangeFault, type ChangeScene } from './with-changes.ts'

/** What is to be rehearsed: a rule, what it is held against, and its variants. */
export interface RehearsalOrder {
  readonly rule: RehearsedRule
  /** Undefined: against nothing, which nobody meets. */
  readonly against: RehearsedRule | undefined
  readonly variants: readonly { readonly name: string; readonly changes: readonly ParameterChange[] }[]
  readonly region: RegionCode
  /** The parameter around whose line firms are drawn; the first changed one when absent. */
  readonly focus?: string | undefined
  readonly budget?: BudgetRule | undefined
}

/** One variant on the stage. */
export interface Act {
  readonly stage: Stage
  readonly scope: Scope
  readonly name: string
  readonly changes: readonly ParameterChange[]
  /** The rule without and with the changes, and what of it may be moved. */
  readonly rule: RehearsedRule
  readonly changed: RehearsedRule
  /** What it is held against; undefined: nothing. */
  readonly against: RehearsedRule | undefined
  readonly parameters: readonly Parameter[]
  readonly changedParameters: readonly Parameter[]
  readonly focus: NumberParameter | undefined
  readonly before: Fallout
  readonly after: Fallout
  readonly budget: BudgetRule | undefined
}

export type Acts =
  | { readonly acts: readonly Act[]; readonly faults: readonly [] }
  | { readonly acts: undefined; readonly faults: readonly (ChangeFault & { readonly variant: number })[] }

/** Makes all variants of an order, or tells every fault of every one. Acts of the order before may not be read any more. */
export function prepareActs(stage: Stage, order: RehearsalOrder, scene: ChangeScene): Acts {
  const made = order.variants.map(({ changes }) => withChanges(order.rule, changes, scene))
  const faults = made.flatMap((each, variant) => each.faults.map((fault) => ({ ...fault, variant })))
  if (faults.length > 0) return { acts: undefined, faults }
  stage.letGo()
  const scope = stage.scope(order.region)
  const before = stage.fall(order.against)
  const parameters = parametersOf(stage.definitions, order.rule, stage.occasion)
  const focus = focusOf(order, parameters)
  const acts = made.flatMap(({ rule: changed }, i): readonly Act[] => {
    const variant = order.variants[i]
    if (!changed || !variant) return []
    const changedParameters = parametersOf(stage.definitions, changed, stage.occasion)
    const after = stage.fall(changed)
    const { rule, against, budget } = order
    return [
      {
        ...variant,
        stage,
        scope,
        rule,
        changed,
        against,
        parameters,
        changedParameters,
        focus,
        before,
        after,
        budget,
      },
    ]
  })
  return { acts, faults: [] }
}

function focusOf(order: RehearsalOrder, parameters: readonly Parameter[]): NumberParameter | undefined {
  const wanted = [order.focus, ...order.variants.flatMap(({ changes }) => changes.map(({ path }) => path))]
  for (const path of wanted) {
    const found = parameters.find((each) => each.path === path)
    if (found?.kind === 'number' && found.measured) return found
  }
  return undefined
}

/** The changed rule with one number at any value, allowed or not: for asking what would be. */
export function withNumber(act: Act, parameter: NumberParameter, number: string): RehearsedRule {
  return placeValue(act.changed, parameter.keys, writtenNumber(parameter, number))
}

/** How many firms of the scope. */
export function countIn({ scope }: Pick<Act, 'scope'>, bits: FirmBits): number {
  return countBoth(bits, scope.bits)
}
