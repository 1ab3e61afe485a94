/**
 * What an audit event says was done, in Chinese. A kind keeps its name and its title for good, since events are kept: new
 * ones are added, none is taken away.
 */
export const auditKinds: Readonly<Record<string, string>> = {
  'signed-in': '登录',
  'signed-out': '退出登录',
  'sign-in-failed': '登录失败',
  'account-locked': '账号被锁定',
  'account-unlocked': '解除账号锁定',
  'post-chosen': '切换岗位',
  'session-ended': '结束一次登录',
  'password-changed': '修改密码',
  'password-reset': '重置密码',
  'authenticator-begun': '开始添加动态码',
  'authenticator-on': '启用动态码',
  'authenticator-off': '停用动态码',
  'identity-linked': '关联统一身份认证',
  'identity-ended': '解除统一身份认证关联',
  'token-made': '新建接口令牌',
  'token-ended': '停用接口令牌',
  'account-made': '建立账号',
  'account-disabled': '停用账号',
  'account-enabled': '恢复账号',
  'unit-made': '添加单位',
  'post-proposed': '提出岗位',
  'post-given': '岗位生效',
  'post-refused': '不批准岗位',
  'post-ended': '结束岗位',
  'matters-reassigned': '移交待办事项',
  'enterprise-registered': '登记企业',
  'enterprise-renamed': '企业更名',
  'enterprise-moved': '企业迁移',
  'enterprise-merged': '企业合并',
  'enterprise-closed': '企业注销',
  'enterprise-annulled': '撤销一条企业变更',
  'title-granted': '登记称号',
  'title-extended': '称号延期',
  'title-suspended': '暂停称号',
  'title-resumed': '恢复称号',
  'title-revoked': '撤销称号',
  'title-annulled': '撤销一条称号变更',
  'facts-recorded': '记录企业数据',
  'facts-taken-back': '撤回企业数据',
  'registry-exported': '导出企业名录',
  'list-exported': '导出培育名单',
  'list-tasks-given': '交办名单里的企业',
  'list-task-moved': '转交名单里的企业',
  'list-task-ended': '登记名单企业的办理结果',
  'list-task-withdrawn': '收回交办的企业',
  'run-asked': '发起全量判定',
  'run-stopped': '取消全量判定',
  'run-ended': '全量判定结束',
  'run-exported': '导出全量判定结果',
  'view-kept': '保存筛选方案',
  'view-dropped': '删除筛选方案',
  'rehearsal-kept': '保存预演',
  'rehearsal-shared': '设定预演给谁看',
  'rehearsal-dropped': '删除预演',
  'rehearsal-exported': '导出预演',
  'import-uploaded': '上传导入文件',
  'import-checked': '检查导入文件',
  'import-cancelled': '取消导入',
  'import-applying': '开始应用导入',
  'import-applied': '完成导入',
  'import-batch-applied': '应用一批导入',
  'import-undoing': '开始撤回导入',
  'import-undone': '撤回导入',
  'import-batch-undone': '撤回一批导入',
  'connector-switched': '启动或停用外部对接',
  'connector-run-asked': '要求外部对接取数',
  'connector-run-begun': '外部对接开始取数',
  'connector-run-ended': '外部对接取数结束',
  'declaration-saved': '保存填报',
  'declaration-ready': '提交本企业授权人确认',
  'declaration-confirmed': '确认填报',
  'declaration-returned': '退回填报',
  'correction-raised': '提出数据异议',
  'correction-taken': '认领数据异议',
  'correction-accepted': '采纳数据异议',
  'correction-rejected': '维持原数据',
  'correction-withdrawn': '撤回数据异议',
  'contact-added': '添加联系人',
  'contact-changed': '修改联系人',
  'contact-ended': '停用联系人',
  'contact-shown': '查看联系人明文',
  'firm-list-uploaded': '上传企业名单',
  'firm-list-withdrawn': '停用企业名单',
  'reserve-batch-made': '发现一批后备候选企业',
  'reserve-decided': '决定后备企业入库或出库',
  'reserve-exported': '导出后备企业',
  'take-up-counted': '清点政策符合企业',
  'take-up-told': '告知企业政策',
  'take-up-recorded': '登记政策办理进度',
  'take-up-explained': '登记未继续的原因',
  'take-up-replied': '答复企业对政策的提问',
  'take-up-annulled': '撤回一条政策办理登记',
  'take-up-exported': '导出应享未享企业',
  'policy-notice-answered': '企业回复政策告知',
  'message-read': '读消息',
  'audit-exported': '导出审计记录',
  'audit-verified': '核对审计链',
  'audit-checkpoint-taken': '取出审计链校验点',
  'draft-begun': '新建政策草稿',
  'draft-saved': '保存政策草稿',
  'draft-cases-marked': '核对边界案例',
  'draft-submitted': '提交政策草稿审批',
  'draft-taken-back': '撤回政策草稿审批',
  'draft-rejected': '退回政策草稿',
  'draft-dropped': '放弃政策草稿',
  'policy-published': '批准并发布政策',
  'policy-withdrawn': '停止执行政策',
}

/** What an event is about. */
export const auditObjectKinds: Readonly<Record<string, string>> = {
  account: '账号',
  audit: '审计记录',
  connector: '外部对接',
  contact: '联系人',
  correction: '数据异议',
  declaration: '填报',
  draft: '政策草稿',
  enterprise: '企业',
  import: '导入',
  list: '培育名单',
  'list-task': '交办的企业',
  message: '消息',
  post: '岗位',
  registry: '企业名录',
  'firm-list': '企业名单',
  reserve: '后备企业库',
  'take-up': '应享未享',
  rehearsal: '预演',
  run: '全量判定',
  session: '登录',
  title: '称号',
  token: '接口令牌',
  unit: '单位',
  view: '筛选方案',
}

/** The programs that act without a person. */
const programs: Readonly<Record<string, string>> = {
  entrance: '登录入口',
  'first-start': '首次启动',
  'import-worker': '导入程序',
  'run-worker': '全量判定程序',
  sample: '示例数据装入',
}

/** What to call who did it, when that is no person with an account; undefined for what is not known. */
export function sayProgram(person: string): string | undefined {
  const [kind, name] = person.split(':')
  return kind === 'connector' && name !== undefined ? `外部对接 ${name}` : programs[person]
}

const REGION_DIGITS = 6

/** With which scope somebody acted, in words; `nameOf` gives the name of a region of six digits. */
export function sayAuditScope(scope: string, nameOf: (region: string) => string): string {
  const [kind = '', rest = ''] = scope.split(':')
  const region = rest === '' ? '100000' : rest.padEnd(REGION_DIGITS, '0')
  switch (kind) {
    case 'region':
      return `${nameOf(region)}的企业`
    case 'auditor':
      return `${nameOf(region)}的企业和审计记录`
    case 'people':
      return `${nameOf(region)}的账号`
    case 'enterprise':
      return '本企业'
    case 'audit':
      return '审计记录'
    case 'sign-in':
      return '登录和账号'
    case 'nobody':
      return '没有范围'
    default:
      return scope
  }
}
