import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import {
  ruleInForce,
  type ChangeScene,
  type Definitions,
  type Occasion,
  type RehearsedRule,
} from '@yinyu/rules'

/** The content of the project, which is rehearsed as it is. */
export const { catalogue } = loadCatalogue('content')
export const content = definitionsOf(catalogue)
export const occasion: Occasion = { on: '2026-06-01', purpose: 'new' }

/** Every standard and policy of the content that is in force. */
export function rulesInForce(on: Occasion): readonly RehearsedRule[] {
  return [
    ...content.standards.map(({ id }) => ruleInForce(content, { kind: 'standard', id }, on)),
    ...content.policies.map(({ id }) => ruleInForce(content, { kind: 'policy', id }, on)),
  ].filter((rule) => rule !== undefined)
}

/** That rule of the content, which a test rests on. @throws when it is not in force. */
export function ruleOf(kind: RehearsedRule['kind'], id: string): RehearsedRule {
  const rule = ruleInForce(content, { kind, id }, occasion)
  if (rule === undefined) throw new Error(`${id} is not in force on ${occasion.on}`)
  return rule
}

/** Where changes are made; regions and industries are called by their codes. */
export function sceneBy(definitions: Definitions): ChangeScene {
  return { definitions, occasion, nameOfRegion: (code) => code, nameOfIndustry: (code) => code }
}
