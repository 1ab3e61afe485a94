/** What one may do, one by one; a route names exactly one of these. The Chinese is what administrators read. */
export const permissions = {
  'registry.read': '查看企业名录和档案',
  'registry.export': '导出企业名录',
  'registry.write': '登记企业和企业变更',
  'facts.record': '记录企业数据',
  'titles.write': '登记称号和称号变更',
  'imports.read': '查看导入记录',
  'imports.run': '导入、应用和撤回数据',
  'ladder.read': '查看梯度总览',
  'lists.read': '查看培育名单和交办',
  'lists.assign': '交办名单里的企业、登记结果',
  'reserve.read': '查看后备企业库',
  'reserve.write': '发现候选、上传名单、决定入库出库',
  'take-up.read': '查看应享未享',
  'take-up.write': '清点、告知企业、登记申报和兑现',
  'take-up.answer': '回复告知本企业的政策',
  'views.keep': '保存自己的筛选方案',
  'rehearsals.read': '预演标准和政策',
  'rehearsals.keep': '保存和导出预演',
  'contacts.read-clear': '说明用途后查看联系人明文',
  'contacts.write': '维护企业联系人',
  'declarations.prepare': '填写本企业数据',
  'declarations.confirm': '确认本企业数据',
  'corrections.raise': '对记录的数据提出异议',
  'corrections.settle': '处理数据异议',
  'enterprise.people': '管理本企业人员',
  'connectors.read': '查看外部数据对接',
  'connectors.run': '启动和停用外部数据对接',
  'audit.read': '查阅审计记录',
  'audit.export': '导出审计记录',
  'audit.verify': '核对审计链、取出校验点',
  'accounts.read': '查看账号和岗位',
  'accounts.write': '建立和停用账号、提出岗位',
  'posts.confirm': '批准岗位',
  'tokens.keep': '管理自己的接口令牌',
} as const

export type Permission = keyof typeof permissions

/** Who may use a route: everyone, everyone who has signed in, or who holds the permission. */
export type Access = Permission | 'public' | 'signed-in'
