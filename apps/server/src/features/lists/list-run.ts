import type { IsoDate } from '@yinyu/kernel'
import type { BoardDesk } from '../../bulk/board-desk.ts'
import type { House } from '../../house.ts'
import { ensureRun, latestRun } from '../runs/latest-run.ts'
import { runFolder, type RunRecord } from '../runs/run-row.ts'

/** The run that lists are read from, with where its answers are. */
export interface ListRun {
  readonly id: string
  readonly on: IsoDate
  readonly finishedAt: string
  readonly firms: number
  /** The ids of the standards and policies that it decided. */
  readonly rules: ReadonlySet<string>
  readonly folder: string
  readonly boards: Pick<BoardDesk, 'open'>
}

/** The newest run with answers; undefined while there is none yet. */
export async function currentListRun(house: House): Promise<ListRun | undefined> {
  return listRunOf(house, await latestRun(house))
}

/** The same, and whether a newer one is under way; one is begun where the records or the rules have moved on. */
export async function renewedListRun(
  house: House,
): Promise<{ readonly run: ListRun | undefined; readonly isRenewing: boolean }> {
  const { run, next } = await ensureRun(house)
  return { run: listRunOf(house, run), isRenewing: next !== undefined }
}

function listRunOf(house: House, run: RunRecord | undefined): ListRun | undefined {
  const folder = runFolder(house)
  const { boards } = house
  if (run === undefined || folder === undefined || boards === undefined) return undefined
  const { id, heldOn: on, endedAt: finishedAt = run.askedAt, firms } = run
  const rules = new Set(run.versions.map(({ rule }) => rule))
  return { id, on, finishedAt, firms, rules, folder, boards }
}
