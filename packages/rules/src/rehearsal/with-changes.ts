import {
  compareRatios,
  isInRegion,
  isRegionCode,
  parseDecimal,
  type Ratio,
  type RegionCode,
} from '@yinyu/kernel'
import type { Definitions } from '../definitions.ts'
import type { Occasion } from '../in-force.ts'
import type { Policy } from '../policy.ts'
import { quantity } from '../quantity.ts'
import { orderFaults } from './order-faults.ts'
import type {
  Key,
  ListParameter,
  NumberParameter,
  Parameter,
  ParameterChange,
  RegionsParameter,
} from './parameter.ts'
import { parametersOf } from './parameters-of.ts'
import { placeValue, valueAt } from './place-value.ts'
import { contentOf, type RehearsedRule } from './subject.ts'

/** Why a change cannot be made, in Chinese, at its parameter. */
export interface ChangeFault {
  readonly path: string
  readonly message: string
}

export type Changed =
  | { readonly rule: RehearsedRule; readonly faults: readonly [] }
  | { readonly rule: undefined; readonly faults: readonly ChangeFault[] }

/** What is needed to make changes: definitions to name things, the occasion, and names of regions and industries. */
export interface ChangeScene {
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly nameOfRegion: (code: RegionCode) => string | undefined
  readonly nameOfIndustry: (code: string) => string | undefined
}

/**
 * The rule with parameters set to other values. Every fault is told, not the first: unknown parameters, numbers that are
 * none or out of bounds, bands out of order, parts of a score that reach beyond it.
 */
export function withChanges(
  rule: RehearsedRule,
  changes: readonly ParameterChange[],
  scene: ChangeScene,
): Changed {
  const parameters = new Map(
    parametersOf(scene.definitions, rule, scene.occasion).map((each) => [each.path, each]),
  )
  const faults: ChangeFault[] = []
  let changed = rule
  for (const change of changes) {
    const parameter = parameters.get(change.path)
    const message = parameter ? faultOf(parameter, change, scene) : '现行规定里没有这个参数，请重新选择'
    if (message !== undefined) faults.push({ path: change.path, message })
    else if (parameter) changed = made(changed, parameter, change, scene)
  }
  if (faults.length > 0) return { rule: undefined, faults }
  const found = orderFaults(changed, new Set(changes.map(({ path }) => path)), scene)
  return found.length > 0 ? { rule: undefined, faults: found } : { rule: changed, faults: [] }
}

/** A number as it stands in the definition. */
export function writtenNumber({ written, unit }: NumberParameter, number: string): string | number {
  return written === 'quantity' ? `${number}${unit}` : Number(number)
}

function made(
  rule: RehearsedRule,
  parameter: Parameter,
  change: ParameterChange,
  { nameOfRegion, nameOfIndustry }: ChangeScene,
): RehearsedRule {
  const { keys } = parameter
  if (parameter.kind === 'number' && 'number' in change)
    return placeValue(rule, keys, writtenNumber(parameter, change.number))
  if (parameter.kind === 'list' && 'members' in change) {
    if (isThere(rule, keys, change.members)) return rule
    const listed = placeValue(rule, keys, change.members)
    return parameter.of === 'industry'
      ? namedAnew(listed, keys, nameAll(change.members, nameOfIndustry))
      : listed
  }
  if (parameter.kind !== 'regions' || !('regions' in change)) return rule
  if (isThere(rule, keys, change.regions)) return rule
  const placed = placeValue(rule, keys, change.regions)
  const scope = keys[0] === 'region' && placed.kind === 'policy' ? placed.policy.region : undefined
  return namedAnew(
    placed,
    keys,
    scope ? nameScope(scope, nameOfRegion) : nameAll(change.regions, nameOfRegion),
  )
}

/** What stands at these keys has its name in the text beside it. */
function namedAnew(rule: RehearsedRule, keys: readonly Key[], named: string): RehearsedRule {
  return placeValue(rule, [...keys.slice(0, -1), 'named'], named)
}

type NameOf = (code: string) => string | undefined

function nameAll(codes: readonly string[], nameOf: NameOf): string {
  return codes.map((code) => nameOf(code) ?? code).join('、')
}

/** A region and what is carved out of it, whichever of the two was changed; what lies elsewhere needs no carving. */
function nameScope({ in: areas, except }: Policy['region'], nameOf: NameOf): string {
  const carved = except.filter((code) => areas.some((area) => isInRegion(code, area) === 'met'))
  const inside = nameAll(areas, nameOf)
  return carved.length === 0 ? inside : `${inside}（不含${nameAll(carved, nameOf)}）`
}

/** Whether a list is what stands there already, under the name that the text gives it. */
function isThere(rule: RehearsedRule, keys: readonly Key[], wanted: readonly string[]): boolean {
  const present = valueAt(contentOf(rule), keys)
  return (
    Array.isArray(present) && present.length === wanted.length && wanted.every((one, i) => one === present[i])
  )
}

function faultOf(parameter: Parameter, change: ParameterChange, scene: ChangeScene): string | undefined {
  const said = `“${parameter.title}”`
  if (parameter.kind === 'regions')
    return 'regions' in change ? faultOfRegions(said, change.regions, scene) : `${said}要选地区`
  if (parameter.kind === 'list')
    return 'members' in change ? faultOfMembers(said, parameter, change.members, scene) : `${said}要选一项`
  return 'number' in change ? faultOfNumber(said, parameter, change.number) : `${said}要填数`
}

function faultOfRegions(
  said: string,
  regions: RegionsParameter['regions'],
  { nameOfRegion }: ChangeScene,
): string | undefined {
  if (regions.length === 0) return `${said}至少选一个地区`
  const unknown = regions.find((code) => !isRegionCode(code) || nameOfRegion(code) === undefined)
  return unknown === undefined ? undefined : `${said}里有不认识的地区代码 ${unknown}`
}

function faultOfMembers(
  said: string,
  { of, choices }: ListParameter,
  members: readonly string[],
  { nameOfIndustry }: ChangeScene,
): string | undefined {
  if (members.length === 0) return `${said}至少选一项`
  if (new Set(members).size < members.length) return `${said}里有一项选了两次`
  const isKnown = (value: string) =>
    of === 'industry' ? nameOfIndustry(value) !== undefined : choices?.some((one) => one.value === value)
  const unknown = members.find((value) => isKnown(value) !== true)
  return unknown === undefined ? undefined : `${said}里有不认识的选项 ${unknown}`
}

function faultOfNumber(said: string, parameter: NumberParameter, number: string): string | undefined {
  const value = parseDecimal(number)
  if (!value) return `${said}要填数，例如 ${parameter.value}`
  const { least, most, whole } = parameter.bounds
  const unit = parameter.unit === '' ? '' : ` ${parameter.unit}`
  if (least !== undefined && compareRatios(value, decimal(least)) < 0)
    return `${said}不能小于 ${least}${unit}`
  if (most !== undefined && compareRatios(value, decimal(most)) > 0) return `${said}不能大于 ${most}${unit}`
  if (whole === 'whole' && value.n % value.d !== 0n) return `${said}要填整数`
  if (whole === 'fen' && !isWholeFen(`${number}${parameter.unit}`)) return `${said}最多精确到分`
  return undefined
}

function isWholeFen(text: string): boolean {
  const { n, d } = quantity(text)
  return (n * 100n) % d === 0n
}

function decimal(text: string): Ratio {
  const value = parseDecimal(text)
  if (!value) throw new Error(`rehearsal: bound "${text}" of a parameter is no number`)
  return value
}
