import { refuse, type DeclaredEntry, type Refusal } from '@yinyu/contract'
import { splitFactKey, type Indicators } from '@yinyu/rules'
import type { Writing } from '../../storage/perform.ts'
import { readOpenDeclaration, type OpenDeclaration } from './open-declaration.ts'

/** One field as somebody typed it, with the text that stood there before. */
export interface FieldChange {
  readonly key: string
  readonly before?: string | undefined
  readonly entry?: DeclaredEntry | undefined
}

interface Given {
  readonly enterprise: string
  readonly changes: readonly FieldChange[]
  readonly indicators: Indicators
  readonly now: Date
}

export interface Saved {
  readonly declaration: OpenDeclaration
  readonly conflicts: { readonly key: string; readonly theirs: string | undefined }[]
}

/**
 * Keeps what was typed, field by field, also when it is wrong or empty. A field that a colleague has changed meanwhile is
 * left as it is and told. A declaration that waits for confirmation becomes a draft again: what is confirmed is what was seen.
 */
export async function saveFields(
  open: Writing,
  { enterprise, changes, indicators, now }: Given,
): Promise<Saved | Refusal> {
  const unknown = changes.find(({ key }) => !isAsked(key, indicators))
  if (unknown !== undefined)
    return refuse('DECLARATION_FIELD', '有一项数据不在填报范围内，请刷新页面后再填。', unknown.key)
  const known = (await readOpenDeclaration(open, enterprise, 'to change')) ?? (await begin(open, enterprise))
  const entries = new Map(Object.entries(known.entries))
  const conflicts: Saved['conflicts'] = []
  for (const { key, before, entry } of changes) {
    const theirs = entries.get(key)?.text
    if ((theirs ?? '') !== (before ?? '') && theirs !== entry?.text) conflicts.push({ key, theirs })
    else if (entry === undefined) entries.delete(key)
    else entries.set(key, entry)
  }
  await open.sql
    .updateTable('declaration')
    .set({
      entries: JSON.stringify(Object.fromEntries(entries)),
      state: 'draft',
      changed_at: now,
      changed_by: open.acting.person,
    })
    .where('id', '=', known.id)
    .execute()
  open.audit({
    kind: 'declaration-saved',
    objectKind: 'declaration',
    object: known.id,
    detail: { fields: changes.length - conflicts.length },
  })
  const declaration = await readOpenDeclaration(open, enterprise)
  if (declaration === undefined) throw new Error('a declaration was lost while it was saved')
  return { declaration, conflicts }
}

async function begin(open: Writing, enterprise: string): Promise<OpenDeclaration> {
  // Of two colleagues who begin at once one waits here and finds the other's.
  await open.sql
    .insertInto('declaration')
    .values({ enterprise_id: enterprise, state: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const begun = await readOpenDeclaration(open, enterprise, 'to change')
  if (begun === undefined) throw new Error('a declaration could not be begun')
  return begun
}

function isAsked(key: string, indicators: Indicators): boolean {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = indicators.get(id)
  if (indicator === undefined || indicator.formula !== undefined) return false
  return (indicator.period === 'now') === (year === undefined)
}
