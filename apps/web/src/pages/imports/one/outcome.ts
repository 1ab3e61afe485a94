import type { Import } from '@yinyu/contract'
import { groupDigits as say } from '../../../ui/figures/say-count.ts'
import { writesOf } from './decisions.ts'

/** What has come of an import so far, one sentence each; while it is under way its bar says enough. */
export function outcomeOf({
  state,
  counts,
  fault,
  appliedBy,
}: Pick<Import, 'state' | 'counts' | 'fault' | 'appliedBy'>): readonly string[] {
  switch (state) {
    case 'checked':
      return writesOf(counts) === 0
        ? ['文件里没有可以写入的新内容，不需要写入。']
        : ['还没有写入任何数据。请看清下面的对照，再决定。']
    case 'applied':
      return [
        `已写入 ${say(counts.factsRecorded)} 项数据，新增 ${say(counts.firmsEntered)} 家企业。`,
        ...(counts.leftOut === 0 ? [] : [`${say(counts.leftOut)} 项没有写入：核对之后又有变动，请看清单。`]),
      ]
    case 'undone':
      return [
        `已收回 ${say(counts.factsTakenBack)} 项数据。`,
        ...(counts.factsSuperseded === 0
          ? []
          : [`另有 ${say(counts.factsSuperseded)} 项不用收回：同一来源后来已有更新的数据。`]),
        ...(counts.firmsClosed === 0 ? [] : [`${say(counts.firmsClosed)} 家企业撤销登记。`]),
        ...(counts.firmsStaying === 0 ? [] : [`${say(counts.firmsStaying)} 家企业保留，原因见清单。`]),
      ]
    case 'failed':
      return [
        ...(fault === undefined ? [] : [sayFault(fault)]),
        appliedBy === undefined
          ? '没有写入任何数据。改好文件后可以重新上传。'
          : `停下时已写入 ${say(counts.factsRecorded)} 项数据，可以继续，也可以整次撤销。`,
      ]
    case 'cancelled':
      return ['没有写入任何数据。', ...(fault === undefined ? [] : [sayFault(fault)])]
    case 'uploaded':
    case 'checking':
    case 'applying':
    case 'undoing':
      return []
  }
}

/** A reason with its code, as support asks for it; once, where the words already name it. */
export function sayFault({ code, message }: { readonly code: string; readonly message: string }): string {
  return message.includes(code) ? message : `${message}（${code}）`
}
