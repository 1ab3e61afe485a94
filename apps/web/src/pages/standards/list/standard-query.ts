import { isIsoDate } from '@yinyu/kernel'
import type { Standard } from '@yinyu/rules'
import { wordIn, type AddressSearch } from '../choice/address-search.ts'

export const standardLevels = ['国家', '省', '市', '县'] as const

/** What a reader asks of the list of standards. */
export interface StandardQuery {
  readonly words: string
  readonly levels: readonly Standard['level'][]
  /** Only what has a version in force on the day. */
  readonly inForce: boolean
  /** The day that is looked at; today when empty. */
  readonly on: string
}

export function readStandardQuery(search: AddressSearch): StandardQuery {
  const chosen = wordIn(search, 'level').split('.')
  const on = wordIn(search, 'on')
  return {
    words: wordIn(search, 'q'),
    levels: standardLevels.filter((level) => chosen.includes(level)),
    inForce: wordIn(search, 'force') === 'yes',
    on: isIsoDate(on) ? on : '',
  }
}

/** Only what is asked, so that the plain list has a plain address. */
export function writeStandardQuery(query: StandardQuery): Record<string, string> {
  const entries = {
    q: query.words,
    level: query.levels.join('.'),
    force: query.inForce ? 'yes' : '',
    on: query.on,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}
