import {
  layColumns,
  newStage,
  rehearse,
  type ChangeScene,
  type Columns,
  type Occasion,
  type Stage,
} from '@yinyu/rules'
import { learnWords } from '../column-words.ts'
import { groupFirms } from './group-firms.ts'
import type {
  BoardSent,
  RehearseEnd,
  RehearseJob,
  RehearseWork,
  RulesSent,
  Setting,
} from './rehearse-work.ts'

/** Our own convention: so many occasions stand side by side. */
const STAGES_MOST = 2
/** A stage that has seen so many masks is begun anew: the graph of what was asked only grows. */
const MASKS_MOST = 400_000

/** Keeps boards, rules and stages, and plays orders on them; one thing after the other. */
export function newStageRoom(): (work: RehearseWork) => RehearseEnd | undefined {
  const boards = new Map<number, BoardSent & { readonly laid: Columns }>()
  const rules = new Map<number, RulesSent>()
  const stages = new Map<string, { readonly of: Setting; readonly stage: Stage }>()
  const stageFor = (of: Setting): { stage: Stage; scene: ChangeScene } => {
    const [board, told] = [boards.get(of.board), rules.get(of.rules)]
    if (!board || !told) throw new Error('rehearsal: a board or rules were asked for before they were sent')
    const { definitions } = told
    const { occasion } = of
    const name = `${of.board} ${of.rules} ${occasion.on} ${occasion.purpose}`
    const kept = stages.get(name)
    const isUsable = kept !== undefined && kept.stage.masks() < MASKS_MOST
    const { keys, firms, laid: columns } = board
    const stage = isUsable ? kept.stage : newStage(definitions, occasion, { keys, firms, columns })
    stages.delete(name)
    stages.set(name, { of, stage })
    for (const oldest of stages.keys()) if (stages.size > STAGES_MOST) stages.delete(oldest)
    return { stage, scene: sceneOf(told, occasion) }
  }
  return (work) => {
    switch (work.kind) {
      case 'board':
        boards.set(work.board.id, { ...work.board, laid: laidOut(work.board) })
        return undefined
      case 'rules':
        rules.set(work.rules.id, work.rules)
        return undefined
      case 'forget':
        for (const id of work.boards) boards.delete(id)
        for (const id of work.rules) rules.delete(id)
        for (const [name, { of }] of stages)
          if (!boards.has(of.board) || !rules.has(of.rules)) stages.delete(name)
        return undefined
      case 'figures':
      case 'firms':
        return played(work, stageFor(work.setting))
    }
  }
}

function played(work: RehearseJob, { stage, scene }: { stage: Stage; scene: ChangeScene }): RehearseEnd {
  const { order } = work
  if (work.kind === 'firms')
    return { end: 'firms', found: groupFirms(stage, order, { asked: work.asked, scene }) }
  return { end: 'figures', found: rehearse(stage, order, { parts: work.parts, scene }) }
}

/** What is needed to make changes, with the names of places. */
export function sceneOf({ definitions, names }: Omit<RulesSent, 'id'>, occasion: Occasion): ChangeScene {
  return {
    definitions,
    occasion,
    nameOfRegion: (code) => names.regions.get(code),
    nameOfIndustry: (code) => names.industries.get(code),
  }
}

function laidOut({ needs, capacity, columns, words }: BoardSent): Columns {
  const laid = layColumns(needs, capacity, columns)
  learnWords(laid, words)
  return laid
}
