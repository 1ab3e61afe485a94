import type { Finding } from './finding.ts'

/** A row of the table of terms in docs/glossary.md. */
export interface Row {
  readonly chinese: string
  readonly english: string
}

export interface Glossary {
  readonly rows: readonly Row[]
  /** Technical names that the glossary itself lists as needing no row, with the reason. */
  readonly exempt: ReadonlyMap<string, string>
}

/** A name in the code or in the content that people must be able to look up. */
export interface Name {
  readonly name: string
  readonly where: string
}

const path = 'docs/glossary.md'

export function readGlossary(text: string): Glossary {
  const [terms = '', exemptions = ''] = text.split(/^## Names without a row$/m)
  return {
    rows: tableOf(terms).map(([chinese = '', english = '']) => ({ chinese, english })),
    exempt: new Map(tableOf(exemptions).map(([name = '', why = '']) => [name.replaceAll('`', ''), why])),
  }
}

/** The rows of a Markdown table, without its head and the line below it. */
function tableOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** `FactValue`, `fact-value` and `fact values` are one term. */
function termOf(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('-', ' ')
  return words.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
}

/** Names that have neither a row nor an exemption. */
export function missingRows({ rows, exempt }: Glossary, names: readonly Name[]): Finding[] {
  const terms = new Set(rows.map(({ english }) => termOf(english)))
  const why = 'officials and engineers must mean the same thing by the same word'
  const todo = `add a row to ${path}, or a line with the reason under "Names without a row" if no official would ever say it`
  return names
    .filter(({ name }) => !terms.has(termOf(name)) && !exempt.has(name))
    .map(({ name, where }) => ({ where, what: `"${name}" is not in the glossary`, why, todo }))
}

/** Chinese terms with two English words, and rows that do not say what they must. */
export function unclearRows({ rows, exempt }: Glossary): Finding[] {
  const why = 'with two words for one thing, half of the searches miss it'
  const englishOf = Map.groupBy(rows, ({ chinese }) => chinese)
  const doubled = [...englishOf].filter(([, same]) => same.length > 1)
  const listed = rows.filter(({ english }) => /[,/;，、；]| or /.test(english))
  const unexplained = [...exempt].filter(([, reason]) => reason.length < 10)
  return [
    ...doubled.map(([chinese, same]) => {
      const words = same.map(({ english }) => english).join(' and ')
      return {
        where: path,
        what: `${chinese} stands there as ${words}`,
        why,
        todo: 'keep one row and one word',
      }
    }),
    ...listed.map(({ chinese, english }) => {
      return { where: path, what: `${chinese} has several words: ${english}`, why, todo: 'choose one' }
    }),
    ...unexplained.map(([name]) => {
      const reason = 'an exemption without a reason is a hole in the check'
      return {
        where: path,
        what: `"${name}" is exempt without a reason`,
        why: reason,
        todo: 'say why it needs no row',
      }
    }),
  ]
}

/** Exemptions for names that are gone. */
export function staleExemptions({ exempt }: Glossary, names: readonly Name[]): Finding[] {
  const existing = new Set(names.map(({ name }) => name))
  const why = 'a list of exemptions that outlive their names lets the next name through unseen'
  return [...exempt.keys()]
    .filter((name) => !existing.has(name))
    .map((name) => ({
      where: path,
      what: `"${name}" is exempt but no longer exists`,
      why,
      todo: 'remove its line',
    }))
}
