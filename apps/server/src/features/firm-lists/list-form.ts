import { writeWorkbook } from '@yinyu/intake'
import type { FileAnswer } from '../../door/handler.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import { CODE_TITLE, NAME_TITLE, type ListDetail } from './list-columns.ts'

/** The empty form of a list. */
export async function listForm(title: string, details: readonly ListDetail[]): Promise<FileAnswer> {
  const columns = [CODE_TITLE, NAME_TITLE, ...details.map((detail) => detail.title)]
  const content = await writeWorkbook([
    {
      name: '名单',
      columns: columns.map((header) => ({ header, holds: 'text' as const, width: 28 })),
      rows: [],
    },
  ])
  const fileName = `名单模板-${title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.xlsx`
  return { fileName, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}
