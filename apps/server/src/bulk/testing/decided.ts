import {
  bytesOfAnswers,
  bytesOfColumns,
  deciderOf,
  layAnswers,
  layColumns,
  planKernel,
  scoreAt,
  verdictAt,
  writeFirm,
  type LoweredDecision,
} from '@yinyu/rules'
import { buildKernel } from '../build-kernel.ts'
import type { FirmRow } from './boundary-rows.ts'

/** What was found for one firm: each verdict and named condition, and each score, by name. */
export type Found = Readonly<Record<string, string>>

export function byKernel(lowered: LoweredDecision, rows: readonly FirmRow[]): readonly Found[] {
  const plan = planKernel(lowered)
  const columns = layColumns(
    plan.needs,
    rows.length,
    new SharedArrayBuffer(bytesOfColumns(plan.needs, rows.length)),
  )
  rows.forEach((row, firm) => writeFirm(columns, firm, row))
  const sheet = layAnswers(plan, rows.length, new SharedArrayBuffer(bytesOfAnswers(plan, rows.length)))
  buildKernel(plan, columns, sheet).decide(0, rows.length)
  return rows.map((_, firm) =>
    Object.fromEntries([
      ...plan.answers.map((answer) => [
        `${answer.kind} ${answer.rule} ${answer.condition ?? ''}`,
        verdictAt(sheet, answer, firm),
      ]),
      ...plan.scores.map((score) => [`score ${score.rule}`, scoreAt(sheet, score, firm).join(' to ')]),
    ]),
  )
}

export function byClosures(lowered: LoweredDecision, rows: readonly FirmRow[]): readonly Found[] {
  const rules = [...lowered.standards, ...lowered.policies].map((rule) => ({
    rule,
    decider: deciderOf(rule),
  }))
  return rows.map((row) =>
    Object.fromEntries(
      rules.flatMap(({ rule, decider }) => [
        [`${rule.kind} ${rule.id} `, decider.decide(row)],
        ...[...decider.conditions()].map(([id, run]) => [`${rule.kind} ${rule.id} ${id}`, run(row)]),
        ...(decider.score ? [[`score ${rule.id}`, decider.score(row).join(' to ')]] : []),
      ]),
    ),
  )
}
