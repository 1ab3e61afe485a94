/** A piece of SQL text with others inside it. Equal pieces are one object, so that each can be computed once. */
export interface Part {
  readonly id: number
  /** The text around and between the inner parts: always one more than there are inner parts. */
  readonly texts: readonly string[]
  readonly of: readonly Part[]
  /** `column`: of the table; `plain`: cheaper to write again than to carry along; `work`: computed once. */
  readonly cost: 'column' | 'plain' | 'work'
}

/** Makes parts; a template literal with parts in it is a part. */
export interface Parts {
  readonly column: (name: string) => Part
  /** Text that costs next to nothing, such as a literal or a single comparison. */
  readonly plain: (texts: TemplateStringsArray, ...of: readonly (Part | string)[]) => Part
  readonly work: (texts: TemplateStringsArray, ...of: readonly (Part | string)[]) => Part
  /** Parts with a word or sign between them; of none the text given for it. */
  readonly joined: (of: readonly Part[], between: string, none: string) => Part
}

export function newParts(): Parts {
  const known = new Map<string, Part>()
  const intern = (texts: readonly string[], of: readonly Part[], cost: Part['cost']): Part => {
    const key = `${cost} ${texts.map((text, i) => `${text}\u0000${of[i]?.id ?? ''}\u0000`).join('')}`
    const before = known.get(key)
    if (before) return before
    const part = { id: known.size, texts, of, cost }
    known.set(key, part)
    return part
  }
  const template =
    (cost: Part['cost']) =>
    (texts: TemplateStringsArray, ...of: readonly (Part | string)[]): Part => {
      const { around, inner } = melt(texts, of)
      return intern(around, inner, cost)
    }
  return {
    column: (name) => intern([quoted(name)], [], 'column'),
    plain: template('plain'),
    work: template('work'),
    joined: (of, between, none) => {
      const [only] = of
      if (only === undefined) return intern([none], [], 'plain')
      if (of.length === 1) return only
      const around = of.map((_, i) => (i === 0 ? '(' : ` ${between} `))
      return intern([...around, ')'], of, 'work')
    },
  }
}

/** A name as both databases take it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text literal. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Strings among the inner parts become text. */
function melt(texts: TemplateStringsArray, of: readonly (Part | string)[]) {
  const around = [texts[0] ?? '']
  const inner: Part[] = []
  of.forEach((each, i) => {
    const after = texts[i + 1] ?? ''
    if (typeof each === 'string') around.push(`${around.pop() ?? ''}${each}${after}`)
    else {
      inner.push(each)
      around.push(after)
    }
  })
  return { around, inner }
}
