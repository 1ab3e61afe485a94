import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoDate } from '@yinyu/kernel'
import type { BoardDesk } from '../../../bulk/board-desk.ts'
import { packBoard } from '../../../bulk/board-over.ts'
import { wholeAnswers } from '../../../bulk/run-answers.ts'
import { checkDigest } from '../../../bulk/file-digest.ts'
import { openWorkFolder } from '../../../bulk/work-folder.ts'
import type { House } from '../../../house.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import { startIndexMaker, type IndexMaker } from './index-maker.ts'

interface Order {
  readonly house: Pick<House, 'storage' | 'definitions'>
  readonly boards: Pick<BoardDesk, 'open'>
  /** Where the files of answers are. */
  readonly folder: string
  readonly run: { readonly id: string; readonly on: IsoDate }
  readonly rule: RuleOfLists
}

/** Our own convention: so long the thread of a run's indexes stays when nobody asks for one. */
const IDLE_MS = 20_000

const making = new Map<string, Promise<string>>()
const makers = new Map<string, { readonly maker: Promise<IndexMaker>; asked: number }>()

/**
 * The file of the members of one rule in a run, made when it is first asked for: verdicts from the answers, distances and
 * what is missing from the board. Whoever asks while it is being made waits for the same. One that is damaged is made anew.
 * Throws `AnswersGone` where the answers are damaged themselves.
 */
export async function listIndex(order: Order): Promise<string> {
  const { folder, run, rule } = order
  const path = join(indexFolder(folder, run.id), `${rule.id}.parquet`)
  const begun = making.get(path)
  if (begun !== undefined) return begun
  if ((await checkDigest(path)) === 'whole') return path
  // Somebody else may have begun it meanwhile.
  const made = making.get(path) ?? makeIndex(order, path).finally(() => making.delete(path))
  making.set(path, made)
  return made
}

function indexFolder(folder: string, run: string): string {
  return join(folder, `${run}${SUFFIX}`)
}

const SUFFIX = '.lists'

async function makeIndex(order: Order, path: string): Promise<string> {
  const { folder, run, rule } = order
  // Its thread read the firms when it began, and reads the verdicts of this rule now.
  await wholeAnswers({ folder, run: run.id })
  await openWorkFolder(folder)
  const own = indexFolder(folder, run.id)
  const found = makers.get(own) ?? { maker: startMaker(order), asked: 0 }
  makers.set(own, found)
  found.asked += 1
  const asked = found.asked
  const leave = (maker: IndexMaker | undefined) => {
    if (makers.get(own) === found) makers.delete(own)
    maker?.end()
  }
  let maker: IndexMaker | undefined
  try {
    maker = await found.maker
    await maker.make(rule, path)
  } catch (error) {
    leave(maker)
    throw error
  }
  const used = maker
  setTimeout(() => found.asked === asked && leave(used), IDLE_MS).unref()
  return path
}

async function startMaker({ house, boards, folder, run }: Order): Promise<IndexMaker> {
  await sweep(folder, run.id)
  const { indicators, standards, policies } = house.definitions
  const board = packBoard(await boards.open())
  return startIndexMaker(house.storage, {
    board,
    definitions: { indicators, standards, policies },
    folder,
    run: { id: run.id, on: run.on },
  })
}

/** Lists are always read from the newest run, so the indexes of others go. */
async function sweep(folder: string, run: string): Promise<void> {
  const names = await readdir(folder)
  const old = names.filter((name) => name.endsWith(SUFFIX) && name !== `${run}${SUFFIX}`)
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}
