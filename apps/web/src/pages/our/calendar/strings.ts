import type { Duty } from '@yinyu/contract'

export const strings = {
  title: '要办的事',
  lead: '按日期排：年度信息更新、称号到期。没有列在这里的期限，以当年的通知为准。',
  none: '现在没有要办的事。',
  states: { done: '已办', overdue: '已过期', soon: '90 天内', later: '以后' } satisfies Record<
    Duty['state'],
    string
  >,
  days: (days: number) => (days < 0 ? `已过 ${-days} 天` : days === 0 ? '就是今天' : `还有 ${days} 天`),
  showDone: (count: number) => `已办的 ${count} 件`,
  download: '下载日历文件（.ics）',
  howTitle: '放进自己的日历',
  how: [
    '手机：下载后点开文件，选“添加到日历”。苹果、华为、小米自带的日历都能打开。',
    '微信：把文件发给“文件传输助手”，在手机上点开，选“用其他应用打开”，再选日历。',
    'Outlook：双击文件，或在“文件－打开”里选它，点“保存并关闭”。',
  ],
  howNote: '每件事在到期前 180、90、30 天各提醒一次。日期有变化时重新下载一次，会更新原来的，不会重复。',
} as const
