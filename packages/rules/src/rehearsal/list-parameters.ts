import type { HoldsTitle } from '../condition/holds-title.ts'
import type { InIndustry } from '../condition/in-industry.ts'
import type { OneOf } from '../condition/one-of.ts'
import { indicatorOf, isTitle, nameOfTitle } from '../indicator.ts'
import { down, type Around } from './around.ts'
import type { Key, ListParameter, Member } from './parameter.ts'

/** The industries of a condition: codes of the table, a section or division covering what lies below it. */
export function industriesParameter(node: InIndustry, says: string, around: Around): ListParameter {
  return {
    ...commonOf(around, 'industries', says),
    title: '所属行业',
    role: 'industry',
    of: 'industry',
    members: node.industries,
    named: node.named,
    choices: undefined,
  }
}

/** The titles of a condition: every title that firms can hold may be among them. */
export function titlesParameter(node: HoldsTitle, says: string, around: Around): ListParameter {
  const { indicators } = around.scene
  const known = [...indicators.values()].filter(({ id, kind }) => kind === 'flag' && isTitle(id))
  const others = node.titles.filter((id) => !known.some((one) => one.id === id))
  const choices = [...known, ...others.map((id) => indicatorOf(indicators, id))].map((indicator): Member => ({
    value: indicator.id,
    title: nameOfTitle(indicator),
  }))
  return listed(commonOf(around, 'titles', says), {
    title: '持有的称号',
    role: 'title',
    members: node.titles,
    choices,
  })
}

/** The options of a choice. */
export function optionsParameter(node: OneOf, says: string, around: Around): ListParameter {
  const { title, choices = {} } = indicatorOf(around.scene.indicators, node.indicator)
  return listed(commonOf(around, 'words', says), {
    title,
    role: 'choice',
    members: node.words,
    choices: Object.entries(choices).map(([value, words]): Member => ({ value, title: words })),
  })
}

function commonOf(around: Around, key: Key, says: string) {
  const { path, keys, within, clause, tag } = down(around, [key])
  return { kind: 'list', path, keys, within, clause, tag, says } as const
}

function listed(
  common: ReturnType<typeof commonOf>,
  {
    role,
    ...own
  }: Pick<ListParameter, 'title' | 'members'> & {
    readonly role: 'title' | 'choice'
    readonly choices: readonly Member[]
  },
): ListParameter {
  return { ...common, ...own, role, of: role, named: nameMembers(own.members, own.choices) }
}

/** What members are called, one after the other. */
function nameMembers(members: readonly string[], choices: readonly Member[]): string {
  const names = new Map(choices.map(({ value, title }) => [value, title]))
  return members.map((value) => names.get(value) ?? value).join('、')
}
