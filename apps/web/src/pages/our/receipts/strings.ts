export const strings = {
  title: '填报回执',
  lead: '每次确认都有一份回执：确认了哪些数据、谁确认的、什么时候。请妥善保存。',
  none: '还没有确认过数据，所以没有回执。',
  toFacts: '去填数据',
  number: (number: string) => `回执 ${number}`,
  save: '下载',
  print: '打印或另存为 PDF',
  check: '校验码',
  checkHow: '下载的文件没有被改动时，它的 SHA-256 就是这个校验码；系统的审计记录里留有同样的一份。',
} as const
