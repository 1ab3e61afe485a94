import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoDate } from '@yinyu/kernel'
import type { BoardDesk } from '../../../bulk/board-desk.ts'
import { withAnswers } from '../../../bulk/run-answers.ts'
import type { House } from '../../../house.ts'
import type { RuleOfLists } from '../listed-rules.ts'
import { creditCodes } from './credit-codes.ts'
import { writeIndex } from './index-file.ts'
import { measureMembers } from './measure-members.ts'
import { readAnswered } from './read-answered.ts'

interface Order {
  readonly house: Pick<House, 'storage' | 'definitions'>
  readonly boards: Pick<BoardDesk, 'open'>
  /** Where the files of answers are. */
  readonly folder: string
  readonly run: { readonly id: string; readonly on: IsoDate }
  readonly rule: RuleOfLists
}

const making = new Map<string, Promise<string>>()

/**
 * The file of the members of one rule in a run, made when it is first asked for: verdicts from the answers, distances and
 * what is missing from the board. Whoever asks while it is being made waits for the same.
 */
export function listIndex(order: Order): Promise<string> {
  const { folder, run, rule } = order
  const path = join(indexFolder(folder, run.id), `${rule.id}.parquet`)
  const begun = making.get(path)
  if (begun !== undefined) return begun
  if (existsSync(path)) return Promise.resolve(path)
  const made = makeIndex(order, path).finally(() => making.delete(path))
  making.set(path, made)
  return made
}

function indexFolder(folder: string, run: string): string {
  return join(folder, `${run}${SUFFIX}`)
}

const SUFFIX = '.lists'

async function makeIndex({ house, boards, folder, run, rule }: Order, path: string): Promise<string> {
  const { storage, definitions } = house
  await sweep(folder, run.id)
  const board = await boards.open()
  await withAnswers({ folder, run: run.id }, async (connection, view) => {
    const titles = definitions.standards.flatMap(({ id, grants }) => (grants === undefined ? [] : [id]))
    const answered = await readAnswered(connection, { view, rule, titles })
    const measured = await measureMembers({ board, definitions, rule: rule.id, on: run.on, answered })
    const codes = await creditCodes(
      storage,
      measured.map(({ enterprise }) => enterprise),
    )
    const members = measured.flatMap((member) => {
      const code = codes.get(member.enterprise)
      return code === undefined ? [] : [{ ...member, code }]
    })
    await writeIndex(connection, path, members)
  })
  return path
}

/** Lists are always read from the newest run, so the indexes of others go. */
async function sweep(folder: string, run: string): Promise<void> {
  const names = await readdir(folder)
  const old = names.filter((name) => name.endsWith(SUFFIX) && name !== `${run}${SUFFIX}`)
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}
