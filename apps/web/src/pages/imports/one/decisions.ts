import type { Import } from '@yinyu/contract'
import { groupDigits } from '../../../ui/figures/say-count.ts'

export type Decision = 'apply' | 'go-on' | 'undo' | 'undo-on' | 'cancel' | 'put-aside'

/** How many things would be written: facts, new enterprises and reopened ones. */
export function writesOf({ added, changed, newFirms, reopenedFirms }: Import['counts']): number {
  return added + changed + newFirms + reopenedFirms
}

/** What can be decided of an import as it stands, the usual first. */
export function decisionsOf({
  state,
  counts,
  appliedBy,
  undoneBy,
}: Pick<Import, 'state' | 'counts' | 'appliedBy' | 'undoneBy'>): readonly Decision[] {
  switch (state) {
    case 'uploaded':
    case 'checking':
      return ['cancel']
    case 'checked':
      return writesOf(counts) === 0 ? ['cancel'] : ['apply', 'cancel']
    case 'applied':
      return ['undo']
    case 'failed':
      if (appliedBy === undefined) return ['put-aside']
      return undoneBy === undefined ? ['go-on', 'undo'] : ['undo-on']
    case 'applying':
    case 'undoing':
    case 'undone':
    case 'cancelled':
      return []
  }
}

const say = groupDigits

/** What a decision comes to, one sentence each, with the numbers once more. */
export function sayDecision(decision: Decision, { counts }: Pick<Import, 'counts'>): readonly string[] {
  switch (decision) {
    case 'apply':
      return sayApply(counts)
    case 'go-on':
      return [
        `已写入 ${say(counts.factsRecorded)} 项数据，从停下的地方接着写；写过的不会再写一次。`,
        '写完后仍可以整次撤销。',
      ]
    case 'undo':
      return sayUndo(counts)
    case 'undo-on':
      return [`已收回 ${say(counts.factsTakenBack)} 项数据，从停下的地方接着撤销。`]
    case 'cancel':
      return ['还没有写入任何数据，取消后也不会写入。对照的清单不再保留，上传的记录保留。']
    case 'put-aside':
      return ['还没有写入任何数据。它不再出现在待办里，记录和原因保留。']
  }
}

function sayApply(counts: Import['counts']): readonly string[] {
  const { added, changed, newFirms, reopenedFirms, refusedRows, refusedCells } = counts
  const parts = [
    `将写入 ${say(added + changed)} 项数据（新增 ${say(added)} 项，改动 ${say(changed)} 项）`,
    `新增 ${say(newFirms)} 家企业`,
    ...(reopenedFirms === 0 ? [] : [`恢复登记 ${say(reopenedFirms)} 家企业`]),
    `受保护的 ${say(counts.protected)} 项不改动`,
  ]
  return [
    `${parts.join('，')}。`,
    ...(refusedRows + refusedCells === 0
      ? []
      : [`未接受的 ${say(refusedRows)} 行、${say(refusedCells)} 格不写入。`]),
    '核对之后有人改过的，不会覆盖，留下来给您看。',
    '写入后可以整次撤销。',
  ]
}

function sayUndo({ factsRecorded, firmsEntered }: Import['counts']): readonly string[] {
  return [
    `收回这次写入的 ${say(factsRecorded)} 项数据，各来源回到没有这次导入时的说法。`,
    '同一来源后来又更新过的数据不受影响。',
    ...(firmsEntered === 0
      ? []
      : [
          `这次新增或恢复的 ${say(firmsEntered)} 家企业撤销登记；后来有了称号、经办人、变更登记或其他数据的保留，并说明原因。`,
        ]),
    '什么都不会删掉：写入和撤销都留在记录和审计里。',
  ]
}
