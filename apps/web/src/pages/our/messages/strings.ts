export const strings = {
  title: '消息',
  lead: '数据、异议和账号有变化时，会在这里告诉您。',
  none: '还没有消息。',
  unread: '未读',
  unreadCount: (count: number) => (count === 0 ? '没有未读消息' : `未读 ${count} 条`),
  open: '去看看',
  markRead: '标为已读',
} as const
