export const strings = {
  title: '体检卡',
  lead: '用本系统今天记录的数据，对照各级标准和惠企政策：哪些符合，哪些不符合，差多少，还缺什么。缺的数据点一下就能去填。',
  purpose: '办什么',
  purposes: { new: '新申请', 're-check': '复核' },
  on: '按哪一天的规定评',
  otherDay: '规定和称号按所选日期，数据用今天记录的。',
  print: '打印',
} as const
