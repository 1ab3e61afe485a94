import { sayBenefitFor, sayConditionFor, type Benefit, type Definitions, type Occasion } from '@yinyu/rules'

/** What is given, taken apart: for whom, and what; parts of a sum come below. */
export interface BenefitLine {
  readonly when: string | undefined
  readonly gives: string
  readonly cap: string | undefined
  readonly parts: readonly BenefitLine[]
}

/** A benefit line by line: cases by whom they are for, sums by their parts, anything else as one sentence. */
export function benefitLines(
  benefit: Benefit,
  definitions: Definitions,
  occasion: Occasion,
): readonly BenefitLine[] {
  const lineOf = (gives: Benefit, when: string | undefined): BenefitLine =>
    gives.kind === 'by-condition' || gives.kind === 'sum'
      ? { when, gives: '', cap: capOf(gives), parts: benefitLines(gives, definitions, occasion) }
      : { when, gives: sayBenefitFor(definitions, gives, occasion), cap: undefined, parts: [] }
  if (benefit.kind === 'by-condition')
    return benefit.cases.map(({ when, gives }) => lineOf(gives, sayConditionFor(definitions, when, occasion)))
  if (benefit.kind === 'sum') return benefit.of.map((part) => lineOf(part, undefined))
  return [lineOf(benefit, undefined)]
}

function capOf(benefit: Benefit): string | undefined {
  return 'cap' in benefit ? benefit.cap : undefined
}
