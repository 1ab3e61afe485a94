import { Visitor, type Expression } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { at, expectTidy, type Finding } from './finding.ts'
import { codeFiles, isTest, parse, readFile, type SourceFile } from './source-files.ts'

const changing = /^apps\/server\/src\//
const objectKinds = namesIn('packages/contract/src/audit-kinds.ts', 'auditObjectKinds')
const details = namesIn('apps/web/src/pages/audit/strings.ts', 'detailTitles')

describe('what an audit event tells has a name in Chinese', () => {
  test('every object kind and every detail of the server', () => {
    expectTidy(
      codeFiles().filter(
        ({ path, text }) => changing.test(path) && !isTest(path) && text.includes('.audit('),
      ),
      unnamed,
    )
  })

  test.each([
    `open.audit({ kind: 'x', objectKind: 'nowhere', object: id })`,
    `open.audit({ kind: 'x', objectKind: 'run', object: id, detail: { firms: 1, puzzling: 2 } })`,
    `const detail = { puzzling: 1 }; open.audit({ kind: 'x', objectKind: 'run', object: id, detail })`,
  ])('finds %s', (text) => {
    expect(unnamed({ path: 'apps/server/src/a.ts', text })).toHaveLength(1)
  })
})

/** Looks at what is written out as it is; names that are put together at work are seen by nobody here. */
function unnamed(file: SourceFile): Finding[] {
  const findings: Finding[] = []
  const add = (offset: number, name: string): void => {
    const what = `"${name}" of an audit event has no words`
    const why = 'auditors would read an English name'
    const todo = 'give it a title in auditObjectKinds (contract) or detailTitles (the audit page)'
    findings.push({ where: at(file, offset), what, why, todo })
  }
  const lookAtDetail = (value: Expression | null): void => {
    if (value?.type !== 'ObjectExpression') return
    for (const each of value.properties)
      if (each.type === 'Property' && each.key.type === 'Identifier' && !details.has(each.key.name))
        add(each.start, each.key.name)
  }
  new Visitor({
    Property({ key, value, start }) {
      if (key.type !== 'Identifier') return
      if (key.name === 'detail') lookAtDetail(value as Expression)
      if (key.name !== 'objectKind' || value.type !== 'Literal') return
      if (!objectKinds.has(String(value.value))) add(start, String(value.value))
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === 'detail') lookAtDetail(init)
    },
  }).visit(parse(file).program)
  return findings
}

/** The keys of a table of words; none would prove nothing. */
function namesIn(path: string, table: string): ReadonlySet<string> {
  const names = new Set<string>()
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || id.name !== table || init?.type !== 'ObjectExpression') return
      for (const each of init.properties) {
        if (each.type !== 'Property') continue
        if (each.key.type === 'Identifier') names.add(each.key.name)
        if (each.key.type === 'Literal') names.add(String(each.key.value))
      }
    },
  }).visit(parse(readFile(path)).program)
  if (names.size === 0) throw new Error(`${path} has no table ${table}`)
  return names
}
