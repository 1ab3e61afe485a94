/** Why an import cannot be received, checked, applied or undone: expected, told in Chinese. A code is never reused. */
export const IMPORT_FAULTS = {
  IMPORT_FILE_KIND: '这种文件不能导入',
  IMPORT_FILE_EMPTY: '文件是空的',
  IMPORT_FILE_TOO_LARGE: '文件太大',
  IMPORT_FILE_LOST: '文件没有存完整',
  IMPORT_FILE_MEMORY: '打开这个文件要用的内存太多',
  IMPORT_FILE_TEXT: '文件里的文字太多',
  IMPORT_FILE_TIME: '读这个文件用的时间太长',
  IMPORT_FILE_CRASH: '读这个文件时程序出错',
  IMPORT_WORK: '处理中断了几次，没有再自动继续',
  IMPORT_SOURCE: '导入的来源没有写对',
  IMPORT_SCOPE: '您的身份不能导入数据',
  IMPORT_UNKNOWN: '没有这次导入，或者不在您的范围内',
  IMPORT_STATE: '这次导入现在不能这样做',
} as const

export type ImportFaultCode = keyof typeof IMPORT_FAULTS

/** An expected failure of an import; whoever shows its message adds nothing. */
export function importFault(code: ImportFaultCode, todo: string): Error {
  return Object.assign(new Error(`${IMPORT_FAULTS[code]}。${todo}。（${code}）`), { importFault: code })
}

/** The code of an error made by `importFault`; undefined for every other error. */
export function importFaultCode(error: unknown): ImportFaultCode | undefined {
  return error instanceof Error && 'importFault' in error ? (error.importFault as ImportFaultCode) : undefined
}
