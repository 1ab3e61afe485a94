import type { IsoDate } from '@yinyu/kernel'
import type { FactKey, Purpose } from '@yinyu/rules'

/** In which unit an amount of money was typed. */
export type MoneyUnit = '万元' | '元'

/** One answer as it was typed. What cannot be read stays here too: nobody's typing is thrown away. */
export interface Entry {
  readonly text: string
  readonly unit?: MoneyUnit | undefined
  /** The file it was read from; typed by the clerk when absent. */
  readonly from?: string | undefined
  readonly on: IsoDate
}

/** 自测表: everything a clerk has said. */
export interface Sheet {
  /** 评审日, when another day than today was chosen. */
  readonly on: IsoDate | undefined
  readonly purpose: Purpose
  readonly entries: Readonly<Record<FactKey, Entry>>
  /** Answered 不清楚: a valid answer, not asked again. */
  readonly unsure: readonly FactKey[]
  /** Put off in this round of questions. */
  readonly skipped: readonly FactKey[]
  /** Questions already passed, the latest last, for going back. */
  readonly trail: readonly FactKey[]
  /** The question on the table; chosen only when one moves on, so that it does not run away while one types. */
  readonly asking: FactKey | undefined
}

export type SheetChange =
  | { readonly kind: 'type'; readonly key: FactKey; readonly text: string; readonly today: IsoDate }
  | { readonly kind: 'unit'; readonly key: FactKey; readonly unit: MoneyUnit; readonly today: IsoDate }
  | { readonly kind: 'unsure'; readonly key: FactKey }
  | { readonly kind: 'skip'; readonly key: FactKey }
  | { readonly kind: 'move'; readonly from: FactKey | undefined; readonly to: FactKey | undefined }
  | { readonly kind: 'pin'; readonly key: FactKey }
  | { readonly kind: 'back' }
  | { readonly kind: 'ask-skipped' }
  | { readonly kind: 'occasion'; readonly on?: IsoDate | undefined; readonly purpose?: Purpose }
  | { readonly kind: 'fill'; readonly entries: Sheet['entries'] }
  | { readonly kind: 'replace'; readonly sheet: Sheet }

export const emptySheet: Sheet = {
  on: undefined,
  purpose: 'new',
  entries: {},
  unsure: [],
  skipped: [],
  trail: [],
  asking: undefined,
}

/** Asked for at the start, not as questions. */
export const PLACES: ReadonlySet<FactKey> = new Set(['region', 'industry'])

/** What one change makes of the sheet. Pure. */
export function changeSheet(sheet: Sheet, change: SheetChange): Sheet {
  switch (change.kind) {
    case 'type':
      return typed(sheet, change.key, change.text, change.today)
    case 'unit':
      return { ...sheet, entries: { ...sheet.entries, [change.key]: withUnit(sheet, change) } }
    case 'unsure':
      return {
        ...sheet,
        entries: without(sheet.entries, change.key),
        unsure: added(sheet.unsure, change.key),
      }
    case 'skip':
      return { ...sheet, skipped: added(sheet.skipped, change.key) }
    case 'move':
      return {
        ...sheet,
        asking: change.to,
        trail: change.from === undefined ? sheet.trail : added(sheet.trail, change.from),
      }
    case 'pin':
      return { ...sheet, asking: sheet.asking ?? change.key }
    case 'back':
      return { ...sheet, asking: sheet.trail.at(-1) ?? sheet.asking, trail: sheet.trail.slice(0, -1) }
    case 'ask-skipped':
      return { ...sheet, skipped: [], asking: undefined }
    case 'occasion':
      return { ...sheet, ...occasionOf(sheet, change), asking: undefined }
    case 'fill':
      return filled(sheet, change.entries)
    case 'replace':
      return change.sheet
  }
}

function occasionOf(
  sheet: Sheet,
  change: { on?: IsoDate | undefined; purpose?: Purpose },
): Pick<Sheet, 'on' | 'purpose'> {
  return { on: 'on' in change ? change.on : sheet.on, purpose: change.purpose ?? sheet.purpose }
}

/** An emptied field stays where it is, or it would run away while one corrects it; it says nothing. */
function typed(sheet: Sheet, key: FactKey, text: string, today: IsoDate): Sheet {
  const entries = { ...sheet.entries, [key]: { text, unit: sheet.entries[key]?.unit, on: today } }
  return {
    ...sheet,
    entries,
    unsure: removed(sheet.unsure, key),
    skipped: removed(sheet.skipped, key),
    // Another place or trade makes other questions matter.
    asking: PLACES.has(key) ? undefined : sheet.asking,
  }
}

function withUnit(
  sheet: Sheet,
  { key, unit, today }: { key: FactKey; unit: MoneyUnit; today: IsoDate },
): Entry {
  return { ...(sheet.entries[key] ?? { text: '', on: today }), unit }
}

/** Whether there is nothing on the sheet that one could lose. */
export function saysNothing({ entries, unsure }: Sheet): boolean {
  return unsure.length === 0 && Object.values(entries).every(({ text }) => text === '')
}

/** Another firm takes the place of the one before: what its table does not say is unknown. */
function filled({ on, purpose }: Sheet, entries: Sheet['entries']): Sheet {
  return { ...emptySheet, on, purpose, entries }
}

function without(entries: Sheet['entries'], key: FactKey): Sheet['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([k]) => k !== key))
}

function added(keys: readonly FactKey[], key: FactKey): readonly FactKey[] {
  return [...removed(keys, key), key]
}

function removed(keys: readonly FactKey[], key: FactKey): readonly FactKey[] {
  return keys.filter((k) => k !== key)
}
