import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { FactValue, SourceKind } from '@yinyu/rules'
import type { StoredFact } from '../storage/current-fact.ts'
import type { Chance } from './chance.ts'
import { dayNumber, dayText } from './days.ts'

/** A fact as a source of the sample says it. */
export type SampleFact = Omit<StoredFact, 'id' | 'seq'>

/** Who speaks of the firms of the sample. */
export const channels = {
  registry: { source: 'register', sourceName: '市场监管登记' },
  tax: { source: 'register', sourceName: '税务申报' },
  insurance: { source: 'register', sourceName: '社保参保登记' },
  rights: { source: 'register', sourceName: '知识产权登记' },
  credit: { source: 'register', sourceName: '信用信息平台' },
  platform: { source: 'register', sourceName: '梯度培育平台' },
  statistics: { source: 'filing', sourceName: '统计报表' },
  papers: { source: 'filing', sourceName: '申报材料' },
  review: { source: 'filing', sourceName: '评审意见' },
  firm: { source: 'declaration', sourceName: '企业填报' },
} as const satisfies Readonly<Record<string, { source: SourceKind; sourceName: string }>>

export type Channel = keyof typeof channels

/** In which month of the next year a fiscal year becomes known there. */
const KNOWN_IN_MONTH: Readonly<Record<Channel, string>> = {
  registry: '-06',
  tax: '-05',
  insurance: '-02',
  rights: '-03',
  credit: '-03',
  platform: '-07',
  statistics: '-03',
  papers: '-06',
  review: '-07',
  firm: '-04',
}

/** What is said of one firm, gathered. */
export interface Telling {
  readonly facts: SampleFact[]
  readonly chance: Chance
  readonly today: IsoDate
  /** Days as numbers: today, or the firm's last day; and its first. */
  readonly todayNumber: number
  readonly firstNumber: number
  /** The first and last fiscal year that there can be anything about. */
  readonly firstYear: number
  readonly lastYear: number
  /** How much is known of the firm at all, 0 to 1. */
  readonly coverage: number
}

/** Says something that holds now, known some hundred days ago. */
export function tellNow(telling: Telling, channel: Channel, indicator: string, value: FactValue): void {
  const { chance, todayNumber, firstNumber, facts } = telling
  const day = dayText(Math.max(firstNumber, todayNumber - chance.whole(5, 320)))
  const judged = channel === 'review'
  facts.push(factOf(channel, { indicator, year: undefined, value, heldOn: day, knownOn: day, judged }))
}

/** Says something that has held since a day in the past. */
export function tellSince(
  telling: Telling,
  channel: Channel,
  { indicator, value, since }: { indicator: string; value: FactValue; since: IsoDate },
): void {
  const knownOn = dayText(Math.min(dayNumber(since) + telling.chance.whole(1, 20), telling.todayNumber))
  telling.facts.push(
    factOf(channel, { indicator, year: undefined, value, heldOn: since, knownOn, judged: false }),
  )
}

/** Says a figure of a fiscal year, known in the year after it. */
export function tellYear(
  telling: Telling,
  channel: Channel,
  { indicator, year, value }: { indicator: string; year: number; value: number },
): void {
  const { chance, today, facts } = telling
  if (year < telling.firstYear || year > telling.lastYear) return
  const day = `${year + 1}${KNOWN_IN_MONTH[channel]}-${chance.whole(10, 28)}`
  const knownOn = day <= today ? day : today
  facts.push(factOf(channel, { indicator, year, value, heldOn: `${year}-12-31`, knownOn, judged: false }))
}

/** Says something of the year that is running, such as the score of the platform. */
export function tellRunning(telling: Telling, channel: Channel, indicator: string, value: FactValue): void {
  const { today, facts, chance, todayNumber, firstNumber } = telling
  const first = Math.max(firstNumber, dayNumber(`${yearOf(today)}-01-01`))
  const day = dayText(chance.whole(first, todayNumber))
  facts.push(
    factOf(channel, { indicator, year: yearOf(today), value, heldOn: day, knownOn: day, judged: false }),
  )
}

/** Whether a source has something, by how much is known of the firm. */
export function isTold({ chance, coverage }: Telling, share = 1): boolean {
  return chance.holds(coverage * share)
}

interface Said {
  readonly indicator: string
  readonly year: number | undefined
  readonly value: FactValue
  readonly heldOn: IsoDate
  readonly knownOn: IsoDate
  readonly judged: boolean
}

function factOf(channel: Channel, { indicator, year, value, heldOn, knownOn, judged }: Said): SampleFact {
  const { source, sourceName } = channels[channel]
  const state = judged ? 'confirmed' : 'stated'
  return { indicator, year, value, source, sourceName, state, heldOn, knownOn }
}
