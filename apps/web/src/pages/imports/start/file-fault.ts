const MEGABYTE = 1024 * 1024
/** As the server takes them. */
export const WORKBOOK_MEGABYTES_MOST = 20
export const DELIMITED_MEGABYTES_MOST = 64

/** What is wrong with a chosen file that can be seen without opening it, and what to do; undefined when it may be sent. */
export function fileFault({
  name,
  size,
}: {
  readonly name: string
  readonly size: number
}): string | undefined {
  if (/\.(?:xls|et)$/i.test(name))
    return '这是旧格式的表格。请用 Excel 或 WPS 打开，“另存为”选 .xlsx 或 CSV，再选择新文件。'
  const isWorkbook = /\.xlsx$/i.test(name)
  if (!isWorkbook && !/\.(?:csv|txt|tsv)$/i.test(name)) return '这种文件不能导入。请选择 .xlsx 或 .csv 表格。'
  if (size === 0) return '文件是空的。请检查是否选对了文件。'
  const most = isWorkbook ? WORKBOOK_MEGABYTES_MOST : DELIMITED_MEGABYTES_MOST
  if (size > most * MEGABYTE) {
    const advice = isWorkbook ? '请拆成几个文件，或另存为 CSV（最大 64 MB）。' : '请拆成几个文件。'
    return `文件有 ${sayBytes(size)}，这种文件最大 ${most} MB。${advice}`
  }
  return undefined
}

/** `20.1 MB`, `312 KB`; rounded up, so that what is too large never looks allowed. */
export function sayBytes(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.ceil(bytes / 1024)} KB`
  return `${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1)} MB`
}
