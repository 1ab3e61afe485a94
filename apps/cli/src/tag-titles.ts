import { needsConfirmation, sourceTags, type SourceTag } from '@yinyu/rules'

/** 出处等级: how well a clause is attested. */
export const TAG_TITLES: Record<SourceTag, string> = {
  O: '官方网页原文',
  R: '第三方转载的官方文本',
  S2: '两个以上互相独立的二手来源一致',
  SEED: '提案、答复等种子文件载明',
  S1: '只有一个二手来源',
  MEM: '凭记忆，没有出处',
  CONFLICT: '来源互相矛盾',
}

/** The legend of the tags, one line each. */
export function tagLegend(): readonly (readonly [string, string])[] {
  return sourceTags.map((tag) => [tag, TAG_TITLES[tag] + (needsConfirmation(tag) ? '（待核实）' : '')])
}

/** What stands below every result. */
export const PRE_CHECK = '本结果是预评，不是认定结果；认定以主管部门的决定为准。'
