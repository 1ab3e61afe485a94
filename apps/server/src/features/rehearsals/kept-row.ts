import {
  rehearsalFigures,
  rehearsalRecipe,
  type KeptRehearsal,
  type RehearsalFigures,
  type RehearsalRecipe,
} from '@yinyu/contract'
import type { Reading } from '../../storage/transaction.ts'
import { readPersonNames } from '../accounts/person-names.ts'

/** Records keep the digits that all regions inside share. */
const REGION_DIGITS = 6

export interface KeptOne extends KeptRehearsal {
  readonly recipe: RehearsalRecipe
  readonly figures: RehearsalFigures
}

/** One saved rehearsal that the caller may see; undefined where there is none. */
export async function findKept(open: Reading, id: string): Promise<KeptOne | undefined> {
  const row = await selectKept(open).select(['recipe', 'figures']).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const names = await readPersonNames(open, [row.madeBy])
  return {
    ...tellKept(row, open.acting.person, names),
    recipe: rehearsalRecipe.parse(row.recipe),
    figures: rehearsalFigures.parse(row.figures),
  }
}

export async function listKept(
  open: Reading,
  { page, most }: { readonly page: number; readonly most: number },
): Promise<{ count: number; rows: KeptRehearsal[] }> {
  const { count } = await open.sql
    .selectFrom('rehearsal')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('dropped_at', 'is', null)
    .executeTakeFirstOrThrow()
  const rows = await selectKept(open)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .offset((page - 1) * most)
    .limit(most)
    .execute()
  const names = await readPersonNames(
    open,
    rows.map(({ madeBy }) => madeBy),
  )
  return { count, rows: rows.map((row) => tellKept(row, open.acting.person, names)) }
}

function selectKept({ sql }: Reading) {
  return sql
    .selectFrom('rehearsal')
    .select(['id', 'title', 'note', 'region', 'share'])
    .select(['subject_kind as subjectKind', 'subject_id as subjectId', 'subject_title as subjectTitle'])
    .select(['made_by as madeBy', 'made_at as madeAt'])
    .where('dropped_at', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectKept>['execute']>>[number]

function tellKept(row: Row, person: string, names: ReadonlyMap<string, string>): KeptRehearsal {
  const { id, title, note, region, madeBy, madeAt } = row
  return {
    id,
    title,
    note,
    region: region.padEnd(REGION_DIGITS, '0'),
    subject: {
      kind: row.subjectKind as KeptRehearsal['subject']['kind'],
      id: row.subjectId,
      title: row.subjectTitle,
    },
    share: row.share as KeptRehearsal['share'],
    isMine: madeBy === person,
    madeBy: names.get(madeBy) ?? '其他人员',
    madeAt: madeAt.toISOString(),
  }
}
