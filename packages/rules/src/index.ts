export * from './fact.ts'
export * from './facts-of-titles.ts'
export * from './title-history.ts'
export * from './indicator.ts'
export * from './quantity.ts'
export * from './provenance.ts'
export * from './definitions.ts'
export * from './in-force.ts'
export * from './reason.ts'
export * from './standard.ts'
export * from './policy.ts'
export * from './policy-status.ts'
export * from './judge-standard.ts'
export * from './judge-policy.ts'
export * from './gap.ts'
export * from './path.ts'
export * from './next-question.ts'
export * from './decide.ts'
export * from './explain.ts'
export * from './say-change.ts'
export * from './benefit/amount.ts'
export * from './lower-amounts.ts'
export type { LoweredAmount } from './form/amount.ts'
export { compileAmount } from './form/run-amount.ts'
export { prepareRow, type Row } from './form/row.ts'
export * from './say-definition.ts'
export { conditionSchema, type Condition } from './vocabulary.ts'
export { formulaSchema, kindOfFormula, type Formula } from './formula/formula.ts'
export { benefitSchema, type Benefit } from './benefit/benefit.ts'
export { pointsSchema, type Points } from './points/points.ts'
export { forPurpose } from './condition/for-purpose.ts'
export { rankOf, sourceOf, type LastWord } from './contradiction/last-word.ts'
export { kindOfRelation, relationSchemaWith, type Relation } from './contradiction/relation.ts'
export type { RelationRead } from './contradiction/relation-kind.ts'
export {
  checkRelation,
  findContradictions,
  type Contradiction,
  type RelationBook,
} from './contradiction/find-contradictions.ts'
export { needsPerson } from './condition/needs-person.ts'
export { applyWay } from './condition/way.ts'
export { SIZE_TITLES, type SizeClass } from './condition/sized.ts'
export { purposes, type Purpose, type Change, type Way, type Wording } from './scene.ts'
export { yearRefSchema, type YearRef } from './year-of-assessment.ts'
export { factColumn, safeName } from './sql/column-name.ts'
export { printStatement, type AnswerColumn, type Statement, type StatementOrder } from './sql/statement.ts'
export { lowerDecision, type LoweredDecision, type LoweredRule } from './lower-decision.ts'
export { columnsFor, type ColumnNeed } from './bulk/column.ts'
export {
  bytesOfColumns,
  codeAt,
  factAt,
  GROUP,
  layColumns,
  writeFact,
  writeFirm,
  type Column,
  type Columns,
} from './bulk/columns.ts'
export { WORDS_MAX } from './bulk/word-list.ts'
export { planKernel, type KernelPlan } from './bulk/kernel-plan.ts'
export { CPP, JAVASCRIPT } from './bulk/dialect.ts'
export { printKernel } from './bulk/print-kernel.ts'
export { nearDecider } from './bulk/exact-sign.ts'
export { fillTable } from './bulk/code-table.ts'
export { bytesOfAnswers, layAnswers, scoreAt, verdictAt, type AnswerSheet } from './bulk/answer-sheet.ts'
export { amountAt } from './bulk/amount-sheet.ts'
export { sumAmounts, type AmountSum, type FirmsCounted } from './bulk/sum-amounts.ts'
export type { FenPlace, PlannedAmount } from './bulk/amount-plan.ts'
export { amountDecider } from './bulk/exact-amounts.ts'
export { countByCode, countVerdicts, metBitmap } from './bulk/verdict-counts.ts'
export {
  boundaryCases,
  type BoundaryCase,
  type BoundaryCases,
  type BoundaryStand,
} from './boundary/boundary-cases.ts'
export type { BoundaryPlaces } from './boundary/made-up-firm.ts'
export { prepareNearness, type Nearness, type NearnessAsker } from './nearness.ts'
export { rankOfHelp } from './nearness/help.ts'
export { contentOf, idOfRule, ruleInForce, titleOfRule, type RehearsedRule } from './rehearsal/subject.ts'
export { parametersOf } from './rehearsal/parameters-of.ts'
export { rivalPolicies } from './rehearsal/rival-policies.ts'
export { withChanges, type ChangeScene } from './rehearsal/with-changes.ts'
export type { NumberParameter, Parameter, ParameterChange } from './rehearsal/parameter.ts'
export { lackingFacts, newStage, type Stage } from './rehearsal/stage.ts'
export { prepareActs, type Act, type RehearsalOrder } from './rehearsal/act.ts'
export { payOut } from './rehearsal/budget.ts'
export { quantityAt } from './rehearsal/quantity-at.ts'
export { drawnLine } from './rehearsal/distribution.ts'
export { clausesUnder } from './rehearsal/ambiguities.ts'
export { countBits, pageOfFirms } from './rehearsal/firm-bits.ts'
export { firmsOfGroup } from './rehearsal/firm-group.ts'
export { dueTo, verdictFor } from './rehearsal/firm-fallout.ts'
export type { Fallout, Outcome } from './rehearsal/outcome.ts'
export type { Grouping } from './rehearsal/firm-groups.ts'
export type { SplitRow } from './rehearsal/splits.ts'
export {
  rehearse,
  type Figures,
  type RehearsalPart,
  type Rehearsed,
  type VariantFigures,
} from './rehearsal/rehearse.ts'
