import type { Definitions } from '../definitions.ts'
import type { Occasion } from '../in-force.ts'
import { sayScene } from '../judge.ts'
import type { Policy } from '../policy.ts'
import { down, marksIn, type Around } from './around.ts'
import { benefitParameters } from './benefit-parameters.ts'
import { conditionParameters } from './condition-parameters.ts'
import type { Parameter } from './parameter.ts'
import { contentOf, type RehearsedRule } from './subject.ts'

/**
 * Every number and list of regions, industries, titles and options of a rule that may be moved, in the order of the text, for the purpose of the occasion.
 * Deterministic; a path stays the same when other parameters are changed.
 */
export function parametersOf(
  definitions: Definitions,
  rule: RehearsedRule,
  occasion: Occasion,
): readonly Parameter[] {
  const content = contentOf(rule)
  const around: Around = {
    scene: sayScene(definitions, occasion),
    keys: [],
    path: '',
    marks: marksIn(content),
    within: [],
    clause: undefined,
    tag: content.document.tag,
    over: [],
    ofCondition: conditionParameters,
  }
  if (rule.kind === 'standard')
    return [
      ...rule.version.gates.flatMap((node, i) => conditionParameters(node, ['gates', i], around)),
      ...rule.version.conditions.flatMap((node, i) => conditionParameters(node, ['conditions', i], around)),
    ]
  const { policy } = rule
  return [
    ...regionParameters(policy, around),
    ...policy.who.flatMap((node, i) => conditionParameters(node, ['who', i], around)),
    ...benefitParameters(policy.gives, ['gives'], {
      ...around,
      within: ['支持内容'],
      tag: policy.givesTag ?? policy.document.tag,
    }),
  ]
}

function regionParameters({ region, document }: Policy, around: Around): readonly Parameter[] {
  const common = {
    kind: 'regions',
    within: ['适用地区'],
    says: `注册地在${region.named}`,
    role: 'region',
    clause: region.clause,
    tag: region.tag ?? document.tag,
    named: region.named,
  } as const
  const areas = down(around, ['region', 'in'])
  const carvedOut = down(around, ['region', 'except'])
  return [
    { ...common, path: areas.path, keys: areas.keys, title: '适用地区', regions: region.in },
    ...(region.except.length === 0
      ? []
      : [
          {
            ...common,
            path: carvedOut.path,
            keys: carvedOut.keys,
            title: '不含的地区',
            regions: region.except,
          },
        ]),
  ]
}
