import type { AnyRoute } from '@yinyu/contract'

/** The parts of the interface by what stands first in the address, in the order in which they are listed. */
const titles: Readonly<Record<string, string>> = {
  enterprises: '企业名录和档案',
  titles: '称号',
  ladder: '梯度总览',
  views: '筛选方案',
  lists: '培育名单',
  'list-tasks': '培育名单',
  reserve: '后备企业库',
  'firm-lists': '后备企业库',
  runs: '全量判定',
  'take-up': '应享未享',
  rehearsal: '政策预演',
  rehearsals: '政策预演',
  drafts: '政策编写',
  'published-policies': '政策编写',
  imports: '导入',
  corrections: '数据异议',
  contacts: '联系人',
  our: '本企业',
  enterprise: '本企业',
  statistics: '统计公开',
  todos: '待办',
  messages: '消息',
  calendar: '日历',
  connectors: '外部数据对接',
  audit: '审计',
  accounts: '账号',
  posts: '岗位',
  units: '单位',
  me: '自己的登录、岗位和令牌',
  'sign-in': '登录',
  'sign-out': '登录',
  entrance: '登录',
  'identity-service': '登录',
  'openapi.json': '接口文档',
}
const REST = '其他'

export const groupTitles: readonly string[] = [...new Set([...Object.values(titles), REST])]

/** The part that a route belongs to. */
export function groupOf({ path }: AnyRoute): string {
  const [first = ''] = path.slice('/api/'.length).split('/')
  return titles[first] ?? titles[first.replace(/\.\w+$/, '')] ?? REST
}
