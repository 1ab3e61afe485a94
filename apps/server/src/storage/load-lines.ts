import type { IsoDate } from '@yinyu/kernel'
import { recordedAt, storedTitleEvents } from './as-loaded.ts'
import type { FirmRecords, FirmTitle } from './load-rows.ts'
import { searchTextOf } from './search-text.ts'
import { standingOf } from './title-history.ts'

/** What has been loaded. */
export interface Loaded {
  readonly firms: number
  readonly facts: number
  /** How many titles of each kind, ended ones included. */
  readonly titles: ReadonlyMap<string, number>
}

/** The tables with the columns that are written, in an order in which every row finds what it refers to. */
export const loadedTables = {
  enterprise: 'id, credit_code, name, region, state, search_text, industry',
  enterprise_event: 'id, enterprise_id, kind, happened_on, recorded_at, name, region, merged_into, document',
  title: 'id, enterprise_id, kind, certificate_number, issuer',
  title_event:
    'id, enterprise_id, title_id, kind, happened_on, recorded_at, valid_from, valid_to, annuls, document',
  title_standing: 'title_id, enterprise_id, kind, granted_on, valid_from, valid_to, hold',
  annual_update: 'enterprise_id, year, done_on, document, recorded_by',
  fact:
    'id, enterprise_id, indicator, year, number_value, text_value, flag_value, ' +
    'source, source_name, state, held_on, known_on, recorded_by',
} as const

export type LoadedTable = keyof typeof loadedTables

const NULL = '\\N'

/** The facts of a firm as lines of a COPY. */
export function factLines({ id: enterprise, facts }: FirmRecords, recordedBy: string): string {
  let lines = ''
  for (const { id, indicator, year, value, source, sourceName, state, heldOn, knownOn } of facts) {
    // Columns of a number, a text and a flag, of which a fact has at most one.
    const cell =
      typeof value === 'number'
        ? `${value}\t${NULL}\t${NULL}`
        : typeof value === 'boolean'
          ? `${NULL}\t${NULL}\t${value}`
          : `${NULL}\t${value === undefined ? NULL : plain(value)}\t${NULL}`
    lines += `${id}\t${enterprise}\t${indicator}\t${year ?? NULL}\t${cell}\t${source}\t${plain(sourceName)}\t${state}\t${heldOn}\t${knownOn}\t${plain(recordedBy)}\n`
  }
  return lines
}

/** The lines of a firm for the other tables, in their order. */
export function firmLines(
  firm: FirmRecords,
  { recordedBy, today }: { recordedBy: string; today: IsoDate },
): string[] {
  const { id, creditCode, name, formerNames, region, state, industry, events, titles, updates } = firm
  const searchText = searchTextOf(name, formerNames, creditCode)
  const own = line([id, creditCode, name, region, state, searchText, industry])
  const changes = events.map(
    ({ id: event, kind, happenedOn, name: named, region: place, mergedInto, document }) =>
      line([
        event,
        id,
        kind,
        happenedOn,
        recordedAt(happenedOn).toISOString(),
        named,
        place,
        mergedInto,
        document,
      ]),
  )
  return [
    own,
    changes.join(''),
    titles.map((title) => line([title.id, id, title.kind, title.certificateNumber, title.issuer])).join(''),
    titles.map((title) => eventLines(id, title)).join(''),
    titles.map((title) => standingLine(id, title, today)).join(''),
    updates
      .map(({ year, doneOn, document }) => line([id, String(year), doneOn, document, recordedBy]))
      .join(''),
  ]
}

function eventLines(enterprise: string, { id: title, events }: FirmTitle): string {
  return events
    .map(({ id, kind, happenedOn, validFrom, validTo, annuls, document }) =>
      line([
        id,
        enterprise,
        title,
        kind,
        happenedOn,
        recordedAt(happenedOn).toISOString(),
        validFrom,
        validTo,
        annuls,
        document,
      ]),
    )
    .join('')
}

/** The outcome of the events, by the same function that settles it after every single event. */
function standingLine(enterprise: string, title: FirmTitle, today: IsoDate): string {
  const standing = standingOf(storedTitleEvents(title), today)
  if (standing === undefined) return ''
  const { grantedOn, validFrom, validTo, hold } = standing
  return line([title.id, enterprise, title.kind, grantedOn, validFrom, validTo, hold])
}

function line(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell) => (cell === undefined ? NULL : plain(cell))).join('\t')}\n`
}

const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function plain(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : text
}
