import { takeUpSteps, type SaidReason, type TakeUpStep } from '@yinyu/contract'
import { wordIn, type AddressSearch, type AddressWords } from '../standards/choice/address-search.ts'
import { strings } from './strings.ts'

const whiches = ['reached', 'stopped', 'skipped', 'unknown', 'outside', 'asking'] as const
export type Which = (typeof whiches)[number]

/** What is asked of the take-up; without a policy all policies are shown. */
export interface TakeUpQuery {
  readonly policy: string
  readonly year: number
  readonly region: string
  readonly step: TakeUpStep
  readonly which: Which
  readonly reason: '' | SaidReason
  readonly find: string
  readonly page: number
}

/** Reads the address; what makes no sense asks nothing. */
export function readQuery(search: AddressSearch, thisYear: number): TakeUpQuery {
  const year = Number(wordIn(search, 'year'))
  const page = Number(wordIn(search, 'page'))
  const step = wordIn(search, 'step')
  const reason = wordIn(search, 'reason')
  return {
    policy: wordIn(search, 'policy'),
    year: Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : thisYear,
    region: wordIn(search, 'region'),
    step: Object.hasOwn(takeUpSteps, step) ? (step as TakeUpStep) : 'eligible',
    which: whiches.find((each) => each === wordIn(search, 'which')) ?? 'reached',
    reason: Object.hasOwn(strings.reasons, reason) ? (reason as SaidReason) : '',
    find: wordIn(search, 'find'),
    page: Number.isInteger(page) && page >= 1 && page <= 5_000 ? page : 1,
  }
}

/** Only what is not as usual. */
export function writeQuery(query: TakeUpQuery, thisYear: number): AddressWords {
  const usual: TakeUpQuery = {
    policy: '',
    year: thisYear,
    region: '',
    step: 'eligible',
    which: 'reached',
    reason: '',
    find: '',
    page: 1,
  }
  const names = Object.keys(usual) as (keyof TakeUpQuery)[]
  return Object.fromEntries(
    names.filter((name) => query[name] !== usual[name]).map((name) => [name, String(query[name])]),
  )
}
