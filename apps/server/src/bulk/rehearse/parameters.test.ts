import { describe, expect, test } from 'vitest'
import {
  contentOf,
  idOfRule,
  parametersOf,
  withChanges,
  type NumberParameter,
  type Occasion,
  type RehearsedRule,
} from '@yinyu/rules'
import { chanceFrom } from '../testing/boundary-rows.ts'
import { content, occasion as asNew, ruleOf, rulesInForce, sceneBy } from './testing/content-in-force.ts'

const occasions: readonly Occasion[] = [
  asNew,
  { on: '2026-06-01', purpose: 're-check' },
  { on: '2025-06-01', purpose: 'new' },
]
const SEED = 20_261_122
const regions = new Map([
  ['350000', '福建省'],
  ['350200', '厦门市'],
  ['350500', '泉州市'],
])
const industries = new Map([
  ['C', '制造业'],
  ['39', '计算机、通信和其他电子设备制造业'],
])
const scene = {
  ...sceneBy(content),
  nameOfRegion: (code: string) => regions.get(code),
  nameOfIndustry: (code: string) => industries.get(code),
}

describe.each(occasions)('what may be moved on $on for $purpose', (occasion) => {
  const rules = rulesInForce(occasion)
  const of = (rule: RehearsedRule) => parametersOf(content, rule, occasion)
  const numbersOf = (rule: RehearsedRule) =>
    of(rule).filter((each): each is NumberParameter => each.kind === 'number')

  test('every parameter has a path of its own, and stands where its keys say', () => {
    for (const rule of rules) {
      const all = of(rule)
      expect([idOfRule(rule), new Set(all.map(({ path }) => path)).size]).toEqual([
        idOfRule(rule),
        all.length,
      ])
      for (const { keys } of all) expect(at(contentOf(rule), keys)).toBeDefined()
    }
  })

  test('every quantity of the content may be moved', () => {
    for (const rule of rules) {
      const found = new Set(numbersOf(rule).map(({ keys }) => keys.join('/')))
      const missing = quantitiesIn(contentOf(rule), occasion).filter((keys) => !found.has(keys))
      // The lower bounds of size classes tell the classes apart and decide nothing.
      expect([idOfRule(rule), missing.filter((keys) => !/\/(medium|small)\//.test(keys))]).toEqual([
        idOfRule(rule),
        [],
      ])
    }
  })

  test('a number set to what it is changes nothing', () => {
    for (const rule of rules) {
      const changes = numbersOf(rule).map(({ path, value }) => ({ path, number: value }))
      const { rule: same, faults } = withChanges(rule, changes, { ...scene, occasion })
      expect([idOfRule(rule), faults]).toEqual([idOfRule(rule), []])
      expect(same && contentOf(same)).toEqual(contentOf(rule))
    }
  })

  test('the value in force lies on its slider, on a step', () => {
    for (const rule of rules)
      for (const { path, value, slider } of numbersOf(rule)) {
        const steps = (Number(value) - Number(slider.least)) / Number(slider.step)
        const inside = Number(value) >= Number(slider.least) && Number(value) <= Number(slider.most)
        expect([path, inside, Math.abs(steps - Math.round(steps)) < 1e-6]).toEqual([path, true, true])
      }
  })

  test('a change is made in its one place, under the same path, or refused at its parameter', () => {
    const next = chanceFrom(SEED)
    for (const rule of rules)
      for (const parameter of numbersOf(rule)) {
        const { least, most, step } = parameter.slider
        const steps = Math.floor(next() * ((Number(most) - Number(least)) / Number(step) + 1))
        const number = `${Number((Number(least) + steps * Number(step)).toFixed(6))}`
        const { rule: changed, faults } = withChanges(rule, [{ path: parameter.path, number }], {
          ...scene,
          occasion,
        })
        const after = changed && numbersOf(changed).find(({ path }) => path === parameter.path)
        const found = changed
          ? { number: Number(after?.value), moved: differences(contentOf(rule), contentOf(changed)) }
          : faults.map(({ path, message }) => ({ path, names: message.includes(parameter.title) }))
        const isMoved = Number(number) !== Number(parameter.value)
        expect(found).toEqual(
          changed
            ? { number: Number(number), moved: isMoved ? [parameter.keys.join('/')] : [] }
            : [{ path: parameter.path, names: true }],
        )
      }
  })
})

describe('what is refused', () => {
  const faultsOf = (
    id: string,
    kind: 'standard' | 'policy',
    change: { path: string; number: string } | { path: string; regions: string[] },
  ) => withChanges(ruleOf(kind, id), [change], scene).faults.map(({ message }) => message)

  test.each([
    ['P05', 'policy', { path: 'P05-2/value', number: '-1' }, '“2025年研发费用高于”不能小于 0 万元'],
    ['P05', 'policy', { path: 'P05-2/value', number: 'x' }, '“2025年研发费用高于”要填数，例如 200'],
    ['P05', 'policy', { path: 'gives/cap', number: '0.0000001' }, '“最高”最多精确到分'],
    ['P05', 'policy', { path: 'region/in', number: '1' }, '“适用地区”要选地区'],
    ['P05', 'policy', { path: 'region/in', regions: ['999999'] }, '“适用地区”里有不认识的地区代码 999999'],
    ['P05', 'policy', { path: 'nowhere', number: '1' }, '现行规定里没有这个参数，请重新选择'],
    ['specialised-sme', 'standard', { path: 'Z26-3/years', number: '2.5' }, '“连续年数”要填整数'],
    ['specialised-sme', 'standard', { path: 'Z26-3/years', number: '6' }, '“连续年数”不能大于 5 年'],
  ] as const)('%s %s %o', (id, kind, change, message) => {
    expect(
      faultsOf(id, kind, 'regions' in change ? { ...change, regions: [...change.regions] } : change),
    ).toEqual([message])
  })

  test('bands that would change places', () => {
    const rule = ruleOf('standard', 'tech-sme')
    const bands = parametersOf(content, rule, asNew).filter(({ role }) => role === 'band')
    const [first, second] = bands as readonly NumberParameter[]
    const number = first?.value ?? ''
    expect(withChanges(rule, [{ path: second?.path ?? '', number }], scene).faults).toEqual([
      { path: second?.path, message: `“${second?.title}”和相邻的档次顺序颠倒或重合了，请一起调整` },
    ])
  })

  test('what is carved out is named anew', () => {
    const moved = { path: 'region/except', regions: ['350200', '350500'] }
    const { rule: changed } = withChanges(ruleOf('policy', 'P05'), [moved], scene)
    expect(changed?.kind === 'policy' && changed.policy.region).toMatchObject({
      in: ['350000'],
      except: ['350200', '350500'],
      named: '福建省（不含厦门市、泉州市）',
    })
  })

  test('regions and what is carved out of them have the same name in whichever order they are set', () => {
    const areas = { path: 'region/in', regions: ['350500', '350200'] }
    const carved = { path: 'region/except', regions: ['350500'] }
    const nameAfter = (...changes: (typeof areas)[]) => {
      const { rule: changed } = withChanges(ruleOf('policy', 'P05'), changes, scene)
      return changed?.kind === 'policy' ? changed.policy.region.named : undefined
    }
    const both = '泉州市、厦门市（不含泉州市）'
    expect([nameAfter(areas, carved), nameAfter(carved, areas)]).toEqual([both, both])
    // What the text carves out stays so, and is named where it lies inside.
    expect(nameAfter(areas)).toBe('泉州市、厦门市（不含厦门市）')
  })

  test('regions set to what they are keep the name that the text has', () => {
    const rule = ruleOf('policy', 'P05')
    const { rule: same } = withChanges(rule, [{ path: 'region/except', regions: ['350200'] }], scene)
    expect(same).toEqual(rule)
  })

  test('regions are named anew', () => {
    const moved = { path: 'region/in', regions: ['350500'] }
    const { rule: changed } = withChanges(ruleOf('policy', 'P05'), [moved], scene)
    expect(changed?.kind === 'policy' && changed.policy.region).toMatchObject({
      in: ['350500'],
      named: '泉州市',
    })
  })
})

type Key = string | number

function at(read: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<Key, unknown>)[key], read)
}

/** Places of texts such as `1500万元` that the occasion reads. */
function quantitiesIn(read: unknown, { purpose }: Occasion, keys: readonly Key[] = []): readonly string[] {
  if (typeof read === 'string')
    return /^-?\d+(\.\d+)?(元|万元|亿元|%|倍|分|人|项|位|级|年|天|吨)$/.test(read) ? [keys.join('/')] : []
  if (typeof read !== 'object' || read === null) return []
  if ('for' in read && read.for !== undefined && read.for !== purpose) return []
  const told = new Set(['title', 'clause', 'note', 'summary', 'guide', 'document', 'stacking', 'named'])
  return Object.entries(read).flatMap(([key, inner]) =>
    told.has(key)
      ? []
      : quantitiesIn(inner, { on: '', purpose }, [...keys, Array.isArray(read) ? Number(key) : key]),
  )
}

/** Places at which two contents differ. */
function differences(a: unknown, b: unknown, keys: readonly Key[] = []): readonly string[] {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null)
    return a === b ? [] : [keys.join('/')]
  return Object.keys(a).flatMap((key) =>
    differences((a as Record<Key, unknown>)[key], (b as Record<Key, unknown>)[key], [...keys, key]),
  )
}
