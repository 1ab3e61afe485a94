import { cheapestFirst } from '../form/cheapest-first.ts'
import type { Truth } from '../form/form.ts'
import { printIndustry, printRegion } from './code-in.ts'
import { textLiteral, type Part, type Parts } from './part.ts'
import { printSign } from './print-sign.ts'
import { printLeast, printMost } from './print-tally.ts'
import type { Printing } from './printing.ts'

/** A three-valued SQL expression: true is met, false unmet, null unknown; `and`, `or`, `not` of SQL are Kleene's. */
export function printTruth(truth: Truth, printing: Printing): Part {
  const { parts, columnOf } = printing
  switch (truth.op) {
    case 'verdict':
      return printVerdict(truth.verdict, parts)
    case 'sign':
      return printLine(truth, printing)
    case 'flag':
      return columnOf(truth.slot)
    case 'word':
      return printWord(columnOf(truth.slot), truth.words, parts)
    case 'region':
      return printRegion(columnOf(truth.slot), truth.areas, parts)
    case 'industry':
      return printIndustry(columnOf(truth.slot), truth.branches, parts)
    case 'and':
      return parts.joined(printAll(cheapestFirst(truth.of), printing), 'and', 'true')
    case 'or':
      return parts.joined(printAll(cheapestFirst(truth.of), printing), 'or', 'false')
    case 'not':
      return parts.plain`not (${printTruth(truth.of, printing)})`
    case 'at-least':
      return printCount(truth.count, printAll(truth.of, printing), parts)
    case 'agree':
      return printAgree(truth.of, printing)
    case 'reaches':
      return printReaches(truth, printing)
  }
}

function printAll(of: readonly Truth[], printing: Printing): readonly Part[] {
  return of.map((each) => printTruth(each, printing))
}

function printVerdict(verdict: Extract<Truth, { op: 'verdict' }>['verdict'], parts: Parts): Part {
  if (verdict === 'unknown') return parts.plain`cast(null as boolean)`
  return verdict === 'met' ? parts.plain`true` : parts.plain`false`
}

/** A guard that is not positive leaves the line without a meaning: unknown. */
function printLine({ polynomial, sign, guards }: Extract<Truth, { op: 'sign' }>, printing: Printing): Part {
  const { parts } = printing
  const line = printSign(polynomial, sign, printing)
  if (guards.length === 0) return line
  const sound = guards.map((guard) => printSign(guard, 'positive', printing))
  return parts.work`case when ${parts.joined(sound, 'and', 'true')} then ${line} end`
}

function printWord(column: Part, words: readonly string[], parts: Parts): Part {
  if (words.length === 0) return parts.plain`case when ${column} is not null then false end`
  return parts.plain`${column} in (${words.map(textLiteral).join(', ')})`
}

function printCount(count: number, of: readonly Part[], parts: Parts): Part {
  const met = of.map((each) => parts.plain`case when ${each} then 1 else 0 end`)
  const possible = of.map((each) => parts.plain`case when coalesce(${each}, true) then 1 else 0 end`)
  return parts.work`case when ${parts.joined(met, '+', '0')} >= ${`${count}`} then true when ${parts.joined(possible, '+', '0')} < ${`${count}`} then false end`
}

/**
 * Each entry that may apply says 0, 1 or, when its truth is unknown, 2; an entry that does not apply says nothing,
 * which `least` and `greatest` pass over.
 */
function printAgree(entries: Extract<Truth, { op: 'agree' }>['of'], printing: Printing): Part {
  const { parts } = printing
  const said = entries.map(
    ({ when, truth }) =>
      parts.work`case when coalesce(${printTruth(when, printing)}, true) then coalesce(cast(${printTruth(truth, printing)} as integer), 2) end`,
  )
  if (said.length === 0) return parts.plain`cast(null as boolean)`
  const low = parts.work`least(${spread(said, parts)})`
  const high = parts.work`greatest(${spread(said, parts)})`
  return parts.work`case when ${low} = ${high} then nullif(${high}, 2) = 1 end`
}

function spread([first, ...rest]: readonly Part[], parts: Parts): Part {
  if (first === undefined) return parts.plain`null`
  return rest.reduce((all, each) => parts.plain`${all}, ${each}`, first)
}

function printReaches({ points, line, sign }: Extract<Truth, { op: 'reaches' }>, printing: Printing): Part {
  const { parts } = printing
  const [reached, missed] = sign === 'positive' ? (['>', '<='] as const) : (['>=', '<'] as const)
  return parts.work`case when ${printLeast(points, printing)} ${reached} ${`${line}`} then true when ${printMost(points, printing)} ${missed} ${`${line}`} then false end`
}
