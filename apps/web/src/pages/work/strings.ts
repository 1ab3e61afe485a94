export const strings = {
  title: '工作台',
  hello: (person: string) => `${person}，您好。`,
  today: (day: string) => `今天是 ${day}。`,
  noPost: '您还没有岗位，请联系本单位的系统管理员。',
  todos: {
    title: '待办',
    none: '现在没有等您办的事。',
    asking: '正在查待办……',
    failed: '待办没有取到，请刷新页面再试。',
    enterprises: '家',
    matters: '件',
    urgencies: { overdue: '已过期限', soon: '近期到期', open: '待处理' },
  },
  find: {
    title: '查企业',
    label: '企业名称、曾用名、拼音首字母或信用代码',
    go: '查找',
    all: '打开企业名录',
  },
  ladder: { title: '梯度', valid: '有效', ever: '累计认定', more: '看梯度总览' },
  entries: '常用入口',
} as const
