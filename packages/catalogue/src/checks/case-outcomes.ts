import { posix } from 'node:path'
import { definitionsOf, type CaseFolder, type Catalogue } from '../catalogue.ts'
import type { Content } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import { runCase } from '../run-case.ts'

/** Every case of a standard or policy comes out as it expects. Ask it of content without any other fault. */
export function checkCaseOutcomes(
  { cases: files }: Content,
  catalogue: Catalogue,
  folders: readonly CaseFolder[],
): readonly Fault[] {
  const definitions = definitionsOf(catalogue)
  return folders.flatMap((folder) => {
    const file = files.find((each) => posix.dirname(each.file) === folder.path)
    if (file === undefined) return []
    return folder.cases.flatMap((one, i) =>
      runCase(definitions, folder, one).map((what) =>
        faultAt(file, ['cases', i, 'expect'], 'CONTENT_CASE_FAILS', {
          what: `案例“${one.name}”${what}`,
          todo: '请对照条文改正案例，或改正规则',
        }),
      ),
    )
  })
}
