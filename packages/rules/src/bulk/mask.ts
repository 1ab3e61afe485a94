/** A yes or no for each of 32 firms at once, by its number in the graph. */
export type Mask = number

export const NEVER: Mask = 0
export const ALWAYS: Mask = 1

/** A verdict of 32 firms at once: met, and possibly met (met or unknown). Neither is unmet. */
export interface VerdictMasks {
  readonly met: Mask
  readonly possible: Mask
}

export type MaskNode =
  | { readonly op: 'never' | 'always' }
  /** Found out firm by firm; what it asks is kept by whoever made it. */
  | { readonly op: 'leaf'; readonly leaf: number }
  | { readonly op: 'not'; readonly of: Mask }
  | { readonly op: 'and' | 'or' | 'xor'; readonly a: Mask; readonly b: Mask }

/** A graph in which every mask stands once, however often it is asked for, and after those it is made from. */
export interface Masks {
  readonly nodes: readonly MaskNode[]
  readonly leaf: (leaf: number) => Mask
  readonly not: (of: Mask) => Mask
  readonly and: (...of: readonly Mask[]) => Mask
  readonly or: (...of: readonly Mask[]) => Mask
  readonly xor: (a: Mask, b: Mask) => Mask
}

export function newMasks(): Masks {
  const nodes: MaskNode[] = [{ op: 'never' }, { op: 'always' }]
  const known = new Map<string, Mask>()
  const once = (key: string, node: MaskNode): Mask => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, nodes.length)
    return nodes.push(node) - 1
  }
  const not = (of: Mask): Mask => {
    if (of <= ALWAYS) return 1 - of
    const node = nodes[of]
    return node?.op === 'not' ? node.of : once(`!${of}`, { op: 'not', of })
  }
  /** In ascending order, so that equal sets find each other; settled by one that settles. */
  const joined = (op: 'and' | 'or', of: readonly Mask[]): Mask => {
    const [neutral, settling] = op === 'and' ? [ALWAYS, NEVER] : [NEVER, ALWAYS]
    const distinct = [...new Set(of)].filter((mask) => mask !== neutral).toSorted((a, b) => a - b)
    if (distinct.includes(settling)) return settling
    // Only looked up: making the opposite of each would fill the graph with what nobody needs.
    if (distinct.some((mask) => distinct.includes(known.get(`!${mask}`) ?? -1))) return settling
    const [first = neutral, ...others] = distinct
    return others.reduce((a, b) => once(`${op}${a},${b}`, { op, a, b }), first)
  }
  return {
    nodes,
    leaf: (leaf) => once(`leaf${leaf}`, { op: 'leaf', leaf }),
    not,
    and: (...of) => joined('and', of),
    or: (...of) => joined('or', of),
    xor: (x, y) => {
      const [a, b] = x < y ? [x, y] : [y, x]
      if (a === b) return NEVER
      if (a === NEVER) return b
      return a === ALWAYS ? not(b) : once(`xor${a},${b}`, { op: 'xor', a, b })
    },
  }
}
