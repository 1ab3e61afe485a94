import type { SourceTag } from '@yinyu/rules'

/** What each source tag means to a reader: two to five characters, and one sentence. */
export const SOURCE_TAGS: Record<SourceTag, { readonly short: string; readonly long: string }> = {
  O: { short: '官方原文', long: '已在政府官方网站上读到原文。' },
  R: { short: '转载', long: '读到的是其他网站转载的全文，与官方原文可能有出入。' },
  S2: { short: '两处佐证', long: '没有读到官方原文；两个以上互不相干的来源说法一致。' },
  SEED: { short: '项目资料', long: '来自立项时提供的文件资料。' },
  S1: { short: '一处来源', long: '只有一个二手来源，内容待核实。' },
  MEM: { short: '未见文本', long: '凭经验写下，还没有找到文本，内容待核实。' },
  CONFLICT: { short: '说法不一', long: '各个来源的说法不一致，内容待核实。' },
}
