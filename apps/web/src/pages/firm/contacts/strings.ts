export const strings = {
  lead: '默认只显示部分姓名、电话和邮箱。确需联系时，说明用途后可以看一次明文。',
  none: '企业还没有登记联系人。企业登录后可以自己添加。',
  phone: '电话',
  email: '邮箱',
  notGiven: '没有登记',
  show: '查看明文',
  purpose: '用途',
  purposeHint: '例如 通知补交 2025 年审计报告',
  purposeNote: '谁、什么时候、为什么看，都会记入审计，企业也能看到。每人每天最多看 30 次。',
  needPurpose: '请写清楚用途，至少四个字。',
  go: '确认查看',
  going: '正在查看……',
  cancel: '取消',
  inClear: (left: number) =>
    `明文只在这次打开的页面上显示，离开后要重新说明用途。企业能看到您看过。今天还可以看 ${left} 次。`,
} as const
