import {
  versionInForce,
  versionNamed,
  type Condition,
  type Definitions,
  type Occasion,
  type Standard,
  type StandardVersion,
} from '@yinyu/rules'
import { refuse } from './refusal.ts'

/** One standard to judge by, with the name under which its answer is given. */
export interface Question {
  /** `little-giant`, or `little-giant@2022` when the version was asked for by name. */
  readonly key: string
  readonly standard: Standard
  /** Only when asked for by name. */
  readonly named: string | undefined
  /** Undefined when no version is in force that day for that purpose. */
  readonly version: StandardVersion | undefined
  /** What it says of itself besides a verdict; what a standard it refers to says is not its own. */
  readonly tells: ReadonlySet<'score' | 'class'>
}

/** The standards asked for, in the order asked; without a list all there are, along the ladder. */
export function questionsOf(
  definitions: Definitions,
  asked: readonly string[] | undefined,
  occasion: Occasion,
): readonly Question[] {
  const { standards } = definitions
  if (asked === undefined) return standards.toSorted(byRung).map((s) => questionFor(s, undefined, occasion))
  if (asked.length === 0) {
    const todo = `请从这些里选：${standards.map((s) => s.id).join('、')}`
    throw refuse('USAGE_STANDARD', { what: '--standards 后面是空的', todo })
  }
  return [...new Set(asked)].map((text) => {
    const [id = '', ...rest] = text.split('@')
    const standard = standards.find((s) => s.id === id)
    if (!standard) {
      const todo = `请从这些里选：${standards.map((s) => `${s.id}（${s.title}）`).join('、')}`
      throw refuse('USAGE_STANDARD', { what: `没有标准“${id}”`, todo })
    }
    return questionFor(standard, rest.length > 0 ? rest.join('@') : undefined, occasion)
  })
}

function questionFor(standard: Standard, named: string | undefined, occasion: Occasion): Question {
  if (named === undefined) {
    const inForce = versionInForce(standard, occasion)
    return { key: standard.id, standard, named, version: inForce, tells: toldBy(inForce) }
  }
  const version = versionNamed(standard, named)
  if (!version) {
    const todo = `现有的版本是 ${standard.versions.map((v) => `${standard.id}@${v.version}`).join('、')}`
    throw refuse('USAGE_VERSION', { what: `${standard.title}没有版本“${named}”`, todo })
  }
  return { key: `${standard.id}@${named}`, standard, named, version, tells: toldBy(version) }
}

function byRung(a: Standard, b: Standard): number {
  return (a.rung ?? 99) - (b.rung ?? 99)
}

function toldBy(version: StandardVersion | undefined): Question['tells'] {
  const kinds = new Set(version ? kindsIn([...version.gates, ...version.conditions]) : [])
  return new Set([
    ...(kinds.has('scored') ? ['score' as const] : []),
    ...(kinds.has('sized') ? ['class' as const] : []),
  ])
}

function kindsIn(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap((condition) => [
    condition.kind,
    ...('of' in condition && Array.isArray(condition.of) ? kindsIn(condition.of) : []),
  ])
}
