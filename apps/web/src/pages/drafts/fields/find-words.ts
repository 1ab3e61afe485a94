/** Something to choose, with what it is called and what stands beside it. */
export interface Choice {
  readonly value: string
  readonly title: string
  readonly beside?: string | undefined
}

/** How many are shown at once; who sees more types on. */
const SHOWN_MOST = 12

/** Choices whose words hold everything that was typed; those that begin with it come first. */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const parts = typed.trim().toLowerCase().split(/\s+/)
  const first = parts[0] ?? ''
  const held = choices.filter(({ value, title, beside = '' }) => {
    const all = `${title} ${beside} ${value}`.toLowerCase()
    return parts.every((part) => all.includes(part))
  })
  const begins = ({ title, value }: Choice) =>
    title.toLowerCase().startsWith(first) || value.startsWith(first)
  return [...held.filter(begins), ...held.filter((each) => !begins(each))].slice(0, SHOWN_MOST)
}
