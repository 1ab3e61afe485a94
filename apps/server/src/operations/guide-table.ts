import { variables } from './variables.ts'

/** The table of all variables in docs/guides/operate.md, as Markdown. */
export function guideTable(): string {
  const rows = Object.entries(variables).map(
    ([name, { guide, unset }]) => `| \`${name}\` | ${guide} | ${unset} |`,
  )
  return ['| variable | what it decides | when not set |', '| --- | --- | --- |', ...rows].join('\n')
}
