/**
 * Why records cannot be kept or given: expected, told in Chinese. A code is never reused for something else.
 * No message carries values of records.
 */
export const STORAGE_FAULTS = {
  STORAGE_PLATFORM: '本机没有可用的内置数据库程序',
  STORAGE_BINARIES: '内置数据库程序不能运行',
  STORAGE_FOLDER: '数据文件夹不能使用',
  STORAGE_UNWRITABLE: '服务器上的工作文件夹写不进去，现在算不了',
  STORAGE_IN_USE: '另一个引育服务正在使用同一个数据文件夹',
  STORAGE_START: '数据库没有启动成功',
  STORAGE_UNREACHABLE: '连不上数据库',
  STORAGE_LOGIN: '连接数据库的账号权限过大',
  STORAGE_VERSION: '数据库的版本不合适',
  STORAGE_MIGRATION_CHANGED: '已经执行过的数据库升级脚本被改动过',
  STORAGE_NEWER: '数据库比程序新',
  STORAGE_BUSY: '有写入一直没有结束',
  STORAGE_NESTED: '在一个事务里又打开了另一个事务',
  COMMAND_MISMATCH: '同一个提交编号先后用于不同的内容',
  ENTERPRISE_CODE: '统一社会信用代码不对',
  ENTERPRISE_KNOWN: '已经有这个统一社会信用代码的企业',
  ENTERPRISE_UNKNOWN: '没有这家企业，或者不在您的范围内',
  ENTERPRISE_EVENT: '企业变更的内容不对',
  FACT_INDICATOR: '事实与指标对不上',
  TITLE_UNKNOWN: '没有这个称号，或者不在您的范围内',
  TITLE_EVENT: '称号变更的内容不对',
  BACKUP_UNUSABLE: '备份不能使用',
  BACKUP_TARGET: '备份不能写到这里',
  AUDIT_CHECKPOINT: '这不是审计链的校验点文件',
  RESTORE_NOT_EMPTY: '要恢复到的数据库里已经有记录',
  SAMPLE_NOT_EMPTY: '数据库里已经有企业',
} as const

export type StorageFaultCode = keyof typeof STORAGE_FAULTS

/** An expected failure of the storage; whoever shows its message adds nothing. */
export function storageFault(code: StorageFaultCode, todo: string): Error {
  return storageFaultAs(code, `${STORAGE_FAULTS[code]}。${todo}。（${code}）`)
}

/** The same fault again, as another process has told it. */
export function storageFaultAs(code: StorageFaultCode, message: string): Error {
  return Object.assign(new Error(message), { storageFault: code })
}

/** The code of an error made by `storageFault`; undefined for every other error. */
export function storageFaultCode(error: unknown): StorageFaultCode | undefined {
  return error instanceof Error && 'storageFault' in error
    ? (error.storageFault as StorageFaultCode)
    : undefined
}
