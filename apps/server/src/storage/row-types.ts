import type pg from 'pg'

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  int4: 'number',
  int8: 'number',
  jsonb: 'unknown',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
  xid8: 'string',
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly is_null: boolean
  readonly is_default: boolean
  readonly is_always: boolean
}

const WRITTEN =
  '// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.'

/** `tables.ts` and one file a table beside it, by path, as the migrated database has it; a test refuses files that differ. */
export async function writeRowTypes(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Column>(columnsSql)
  const tables = Map.groupBy(rows, ({ table }) => table)
  const names = [...tables.keys()]
  const files = [...tables].map(([table, columns]) => [pathOf(table), fileOf(table, columns)] as const)
  const list = [
    WRITTEN,
    ...names.map((table) => `import type { ${nameOf(table)} } from './${pathOf(table)}'`),
    '',
    'export interface Tables {',
    ...names.map((table) => `  ${table}: ${nameOf(table)}`),
    '}\n',
  ]
  return new Map([['tables.ts', list.join('\n')], ...files])
}

function fileOf(table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  ${column.name}: ${typeOf(column)}`)
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
    lines.some((line) => line.includes(`${name}<`)),
  )
  const imports = used.length === 0 ? [] : [`import type { ${used.join(', ')} } from 'kysely'`]
  const head = [WRITTEN, ...imports, '', `export interface ${nameOf(table)} {`]
  return [...head, ...lines, '}\n'].join('\n')
}

function pathOf(table: string): string {
  return `tables/${table.replaceAll('_', '-')}.ts`
}

const columnsSql = `
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as is_null,
    a.atthasdef or a.attidentity <> '' as is_default, a.attidentity = 'a' as is_always
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'yinyu'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`

function typeOf({ type, name, table, is_null, is_default, is_always }: Column): string {
  const known = TYPES[type]
  if (known === undefined) throw new Error(`the type ${type} of ${table}.${name} has no row in row-types.ts`)
  // JSON is written as text and read as what it says.
  if (known === 'unknown')
    return is_null
      ? 'ColumnType<unknown, string | null | undefined, string | null>'
      : 'ColumnType<unknown, string | undefined, string>'
  const value = is_null ? `${known} | null` : known
  if (is_always) return `GeneratedAlways<${value}>`
  return is_default ? `Generated<${value}>` : value
}

function nameOf(table: string): string {
  return table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
