export const strings = {
  only: { new: '只对新申请', 're-check': '只对复核' },
  readings: (count: number) => `本条有 ${['', '', '两', '三', '四', '五'][count] ?? count} 种读法`,
  readingsMean:
    '文件的字面可以有不同理解。自测先按读法一判断，其余读法的结果一并列出，请以主管部门的解释为准。',
  reading: (at: number) => `读法${['一', '二', '三', '四', '五'][at] ?? at + 1}`,
  decides: '自测按此判断',
  full: (full: number) => `满分 ${full} 分`,
  part: (title: string, full: number) => `${title}（${full} 分）`,
  item: '评分项',
  bands: '怎么得分',
  scoreTable: '评分表',
  branch: '行业',
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
  belowSmall: '任一项达不到小型的线',
  sizeTable: '各行业划型线',
  sizeMeans:
    '每一类须各项同时达到；有一项达不到，就下划一类。例如工业企业 300 人、营业收入 1,500 万元：营业收入达不到中型的线，划为小型。',
  all: '各项同时达到',
  see: '看标准：',
} as const
