import { lowerBenefit } from '../benefit/benefit.ts'
import { forPurpose } from '../condition/for-purpose.ts'
import type { Definitions } from '../definitions.ts'
import type { FactKey } from '../fact.ts'
import type { LoweredAmount } from '../form/amount.ts'
import type { Truth } from '../form/form.ts'
import { lowerContext, newSlots } from '../form/lower.ts'
import type { Occasion } from '../in-force.ts'
import { sayScene, wholeOf } from '../judge.ts'
import { policyTruth } from '../lower-decision.ts'
import type { Quantity } from '../quantity.ts'
import type { LowerContext } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import { lastYears } from '../year-of-assessment.ts'
import type { MeasuredLine } from './parameter.ts'
import type { RehearsedRule } from './subject.ts'

/** A rule over the places of a board. */
export interface LoweredSubject {
  readonly verdict: Truth
  /** Undefined for standards and where the rule never names an amount. */
  readonly gives: LoweredAmount | undefined
}

/** A line at another value, asked of its years as the rule asks it. */
export function lineAt({ indicator, year, relation, over }: MeasuredLine, value: Quantity): Condition {
  const line: Condition = { kind: relation, indicator, value, ...(year !== undefined && { year }) }
  return over.reduceRight<Condition>((of, { kind, years }) => ({ kind, years, of }), line)
}

/** Lowers rules and single conditions against the places of one board. */
export interface Lowering {
  readonly rule: (rule: RehearsedRule) => LoweredSubject
  readonly condition: (condition: Condition) => Truth
  /** The line by itself in each of the years it is asked of. */
  readonly moments: (line: MeasuredLine, value: Quantity) => readonly Truth[]
  /** The facts that have their places, in order; longer than the board's when the board lacks some. */
  readonly keys: readonly FactKey[]
}

export function loweringFor(
  definitions: Definitions,
  occasion: Occasion,
  placed: readonly FactKey[],
): Lowering {
  const slots = newSlots(placed)
  const context = lowerContext(sayScene(definitions, occasion), slots)
  const condition = (node: Condition): Truth => context.lower(node, context)
  return {
    keys: slots.keys,
    condition,
    moments: ({ over, ...line }, value) =>
      over
        .reduce<readonly LowerContext[]>(
          (contexts, { years }) => contexts.flatMap((each) => lastYears(years, each)),
          [context],
        )
        .map((each) => context.lower(lineAt({ ...line, over: [] }, value), each)),
    rule: (rule) => {
      if (rule.kind === 'standard')
        return { verdict: condition(wholeOf(rule.standard, rule.version)), gives: undefined }
      const { policy } = rule
      const who = forPurpose(policy.who, context).map(condition)
      const gives = lowerBenefit(policy.gives, context)
      return { verdict: policyTruth(policy, context, who), gives: neverNames(gives) ? undefined : gives }
    },
  }
}

/** Whether no firm at all is named an amount. */
function neverNames(amount: LoweredAmount): boolean {
  switch (amount.op) {
    case 'not-known':
      return true
    case 'fixed':
    case 'counted':
    case 'rest':
      return false
    case 'first':
      return amount.steps.every(({ gives }) => neverNames(gives))
    case 'sum':
      return amount.of.some(neverNames)
    case 'up-to':
    case 'capped':
      return neverNames(amount.of)
  }
}
