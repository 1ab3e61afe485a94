import type { IsoDate } from '@yinyu/kernel'
import { factsOfTitles, type Definitions, type FactKey, type RegisteredTitle } from '@yinyu/rules'
import { readCopied } from '../../storage/firms/copy-reader.ts'
import { idFinder, type FirmIds } from '../../storage/firms/firm-ids.ts'
import { openRows, type Reader, type TitleRows } from '../../storage/firms/firm-rows.ts'
import { standingOf, type TitleEvent } from '../../storage/title-history.ts'

const FIELDS = 3

/** What titles say of each firm that has any, as `factsOfTitles` has it: whether it holds them on the day. */
export type TitleFacts = (firm: number) => ReadonlyMap<FactKey, boolean>

export interface TitlesOrder {
  readonly firms: FirmIds
  readonly standards: Definitions['standards']
  readonly rows: Omit<TitleRows, 'titles'>
  /** Kinds of titles of which every one is registered. */
  readonly completeFor: ReadonlySet<string>
}

export async function gatherTitles(client: Reader, order: TitlesOrder): Promise<TitleFacts> {
  const { standards, rows, completeFor } = order
  const { heldOn } = rows.from
  const granting = standards.filter(({ grants }) => grants !== undefined)
  const find = idFinder(order.firms)
  const held = new Map<number, RegisteredTitle[]>()
  await readCopied(
    openRows.titles(client, { ...rows, titles: granting.map(({ id }) => id) }),
    FIELDS,
    ({ bytes, starts, ends }) => {
      const firm = find(bytes, starts[0] ?? 0)
      if (firm === -1) return
      const kind = bytes.toString('utf8', starts[1], ends[1])
      const title = titleOn(heldOn, JSON.parse(bytes.toString('utf8', starts[2], ends[2])) as CopiedEvents)
      if (title !== undefined) held.set(firm, [...(held.get(firm) ?? []), { kind, ...title }])
    },
  )
  return (firm) => {
    const titles = held.get(firm)
    if (titles === undefined && completeFor.size === 0) return NOTHING
    const facts = factsOfTitles({ standards: granting }, titles ?? [], heldOn, { completeFor })
    return new Map([...facts].map(([key, { value }]) => [key, value === true]))
  }
}

const NOTHING: ReadonlyMap<FactKey, boolean> = new Map()

type CopiedEvents = readonly Omit<TitleEvent, 'recordedAt' | 'document'>[]
/** Only events that were recorded by the day are read. */
const RECORDED = new Date(0)

function titleOn(day: IsoDate, events: CopiedEvents): Omit<RegisteredTitle, 'kind'> | undefined {
  const standing = standingOf(
    events.map((event) => ({ ...event, recordedAt: RECORDED, document: '' })),
    day,
  )
  if (standing === undefined) return undefined
  const { validFrom, validTo, hold } = standing
  return { validFrom, validTo, hold }
}
