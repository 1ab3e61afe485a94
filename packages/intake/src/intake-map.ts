import { z } from 'zod'
import { raise, type Issue } from './issues.ts'

/** The target that takes a firm's own number (股票代码 and the like) as its identity, in place of the credit code. */
export const FIRM_CODE = 'firm-code'

const strict = (name: string) => ({
  error: (issue: { code?: string | undefined; keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `${name}里不认识“${(issue.keys ?? []).join('”、“')}”，请检查拼写`
      : `${name}应当是一组“名称: 内容”`,
})

const target = z
  .string({ error: '指向应当是文字' })
  .regex(/^[a-z][a-z0-9-]*(?:@\d{4})?$/, '要写指标编号，例如 revenue@2025 或 region')

const headerName = z.string('要写表里的列名').min(1, '列名不能为空')

const columnSchema = z.union(
  [
    target,
    // A column that is known and not wanted; without this it would be told as unknown.
    z.null(),
    z.strictObject({
      to: target,
      unit: z.enum(['元', '千元', '万元', '百万元', '亿元', '%']).optional(),
      year: z.int().min(1900).max(2999).optional(),
      /** `15-digits`: a program wrote these numbers and what follows the 15th digit is noise of its arithmetic. */
      precision: z.enum(['exact', '15-digits']).optional(),
    }),
  ],
  { error: '列的写法应当是 "revenue@2025"、{"to": "revenue", "unit": "万元", "year": 2025} 或 null' },
)

/** How the columns of a foreign table become facts; the content of the file given to `--map`. */
export const mapSchema = z.strictObject(
  {
    /** Header in the file → fact. */
    columns: z.record(z.string(), columnSchema, { error: 'columns 应当是一组“列名: 指标编号”' }).default({}),
    /** Facts that hold for every firm of the file. */
    constants: z
      .record(target, z.union([z.string(), z.number(), z.boolean()]), {
        error: 'constants 应当是一组“指标编号: 值”',
      })
      .default({}),
    rows: z
      .strictObject(
        {
          /** The row that holds the column names; without it the first row with content. */
          header: z.int('要写行号，例如 2').min(1, '行号从 1 开始').optional(),
          /** The sheet of a workbook; without it the first. */
          sheet: z.string('要写工作表的名称').min(1, '工作表的名称不能为空').optional(),
        },
        strict('rows'),
      )
      .default({}),
    /** The table has one row per firm and year; the rows of a firm are folded into one. */
    pivot: z.strictObject({ firm: headerName, year: headerName }, strict('pivot')).optional(),
  },
  strict('映射文件'),
)
export type IntakeMap = z.infer<typeof mapSchema>

/** Checks a mapping. Gives the mapping, or the issue that says in Chinese where it is wrong. */
export function parseMap(data: unknown): { readonly map: IntakeMap } | { readonly fault: Issue } {
  const parsed = mapSchema.safeParse(data)
  if (parsed.success) return { map: parsed.data }
  const details = parsed.error.issues.map(
    (issue) => `${issue.path.length === 0 ? '' : `${issue.path.join(' → ')}：`}${issue.message}`,
  )
  return { fault: raise('MAP_INVALID', {}, { detail: details.join('；') }) }
}
