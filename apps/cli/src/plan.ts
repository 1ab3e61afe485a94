import type { Occasion } from '@yinyu/rules'
import { loadRules, type Rules } from './content.ts'
import type { Plan } from './judge-firm.ts'
import { questionsOf } from './questions.ts'
import type { Format } from './render-firms.ts'

/** What the command line asked for; plain data, from which each thread makes its own plan. */
export interface Asked {
  readonly contentFolder: string
  readonly occasion: Occasion
  readonly standards: readonly string[] | undefined
  readonly policies: Plan['policies']
  readonly format: Format
}

export function planFor(
  asked: Asked,
  { definitions }: Pick<Rules, 'definitions'> = loadRules(asked.contentFolder),
): Plan {
  const { occasion, standards, policies } = asked
  return {
    definitions,
    occasion,
    questions: questionsOf(definitions, standards, occasion),
    policies,
    gaps: 'found',
  }
}
