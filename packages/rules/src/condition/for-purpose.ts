import type { Purpose, SayScene } from '../scene.ts'
import type { Condition } from './condition.ts'

/** The conditions that are tested for this purpose: some clauses spare a re-check (复核). */
export function forPurpose(
  conditions: readonly Condition[],
  at: { readonly purpose: Purpose },
): readonly Condition[] {
  return conditions.filter((condition) => condition.for === undefined || condition.for === at.purpose)
}

/** Joins sentences; what is itself joined by the other word is put in brackets, so that 且 and 或 cannot be mistaken. */
export function sayJoined(conditions: readonly Condition[], word: '且' | '或', scene: SayScene): string {
  const other = word === '且' ? 'any' : 'all'
  const parts = conditions.map((condition) => {
    const said = scene.say(condition, scene)
    return condition.kind === other && conditions.length > 1 && said.includes('，') ? `（${said}）` : said
  })
  return parts.join(`，${word}`)
}
