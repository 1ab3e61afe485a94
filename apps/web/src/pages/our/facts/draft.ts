import type { DeclaredEntry } from '@yinyu/contract'
import { splitFactKey, type FactKey, type Indicator, type Indicators } from '@yinyu/rules'
import { readEntry, type EntryReading } from '../../self-check/read-entry.ts'

export type Entries = Readonly<Record<FactKey, DeclaredEntry>>

/** What was typed and is not saved yet, with the text that stood there when one began. */
export interface Typed {
  readonly text: string
  readonly before: string
}

/** A field that a colleague has changed while one typed: both texts, to choose from. */
export interface Clash {
  readonly theirs: string
  readonly mine: string
}

/** The form while one fills it: what the server keeps, what it does not have yet, what has to be chosen. Pure. */
export interface Draft {
  readonly saved: Entries
  readonly typed: Readonly<Record<FactKey, Typed>>
  readonly clashes: Readonly<Record<FactKey, Clash>>
}

/** One field to save, as the route takes it. */
export interface Change {
  readonly key: FactKey
  readonly before: string
  readonly entry?: DeclaredEntry
}

/** What the server has after a save, and what it did not take since somebody was quicker. */
export interface SaveAnswer {
  readonly entries: Entries
  readonly conflicts: readonly { readonly key: FactKey; readonly theirs?: string | undefined }[]
}

export const emptyDraft: Draft = { saved: {}, typed: {}, clashes: {} }

/** The text in a field; undefined when nobody has typed in it. */
export function textIn({ saved, typed }: Draft, key: FactKey): string | undefined {
  return typed[key]?.text ?? saved[key]?.text
}

export function typeInto(draft: Draft, key: FactKey, text: string): Draft {
  const before = draft.typed[key]?.before ?? draft.saved[key]?.text ?? ''
  return { ...draft, typed: { ...draft.typed, [key]: { text, before } } }
}

/** What the server has now; what is still being typed stays. */
export function takeOver(draft: Draft, saved: Entries): Draft {
  return { ...draft, saved }
}

/** What was kept in the browser from before a sign-in; what has been typed since goes before it. */
export function recallInto(draft: Draft, kept: Draft['typed']): Draft {
  return { ...draft, typed: { ...kept, ...draft.typed } }
}

/** What there is to save: also what is wrong, as it was typed; never what has to be chosen first. */
export function changesOf({ typed, clashes }: Draft, indicators: Indicators): readonly Change[] {
  return Object.entries(typed).flatMap(([key, { text, before }]) => {
    const indicator = indicators.get(splitFactKey(key).indicator)
    if (indicator === undefined || key in clashes) return []
    return text === '' ? [{ key, before }] : [{ key, before, entry: entryOf(indicator, text) }]
  })
}

/** After an answer of the server: what it took is no longer unsaved; where somebody was quicker, both texts stand. */
export function afterSave(draft: Draft, sent: readonly Change[], answer: SaveAnswer): Draft {
  const typed = { ...draft.typed }
  const clashes = { ...draft.clashes }
  const refused = new Map(answer.conflicts.map(({ key, theirs }) => [key, theirs ?? '']))
  for (const { key, entry } of sent) {
    const sentText = entry?.text ?? ''
    const current = typed[key]
    const theirs = refused.get(key)
    if (theirs !== undefined) clashes[key] = { theirs, mine: current?.text ?? sentText }
    else if (current?.text === sentText) delete typed[key]
    // Typed on while it was under way: from here on what was sent is what stood there.
    else if (current) typed[key] = { ...current, before: sentText }
  }
  return { saved: answer.entries, typed, clashes }
}

/** The clerk has chosen between two texts. */
export function settleClash(draft: Draft, key: FactKey, whose: 'mine' | 'theirs'): Draft {
  const { [key]: clash, ...clashes } = draft.clashes
  if (clash === undefined) return draft
  const { [key]: own, ...others } = draft.typed
  const typed =
    whose === 'mine' ? { ...others, [key]: { text: own?.text ?? clash.mine, before: clash.theirs } } : others
  return { ...draft, typed, clashes }
}

/** What is to be sent while an earlier save is under way: there, what that one sent will be what stood before. */
export function followOn(changes: readonly Change[], underWay: readonly Change[]): readonly Change[] {
  const sent = new Map(underWay.map(({ key, entry }) => [key, entry?.text ?? '']))
  return changes
    .filter(({ key, entry }) => sent.get(key) !== (entry?.text ?? ''))
    .map((change) => ({ ...change, before: sent.get(change.key) ?? change.before }))
}

/** What stands in a field that takes back what the enterprise said before. */
export const WITHDRAWN_TEXT = '〔撤回〕'

/** What a text says, in the fixed unit of the form: money in 万元. */
export function readText(indicator: Indicator, text: string): EntryReading {
  if (text === WITHDRAWN_TEXT) return {}
  return readEntry(indicator, { text, unit: '万元', on: '' })
}

/** The unit beside a field; none where one chooses or writes words. */
export function unitOf({ kind, unit }: Indicator): string | undefined {
  if (kind === 'money') return '万元'
  if (kind === 'ratio') return '%'
  return unit === '' ? undefined : unit
}

function entryOf(indicator: Indicator, text: string): DeclaredEntry {
  if (text === WITHDRAWN_TEXT) return { text, withdraws: true }
  const { value } = readText(indicator, text)
  const unit = unitOf(indicator)
  return { text, ...(unit === undefined ? {} : { unit }), ...(value === undefined ? {} : { value }) }
}
