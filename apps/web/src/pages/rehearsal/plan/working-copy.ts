import { rehearsalRecipe, type RehearsalRecipe } from '@yinyu/contract'

/** What keeps words for as long as the window is open. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Two posts of one person see different firms; each has its own papers. */
export interface CopyOf {
  readonly post: string
  readonly subject: string
}

/**
 * Puts a recipe aside, so that a reload or a way back loses nothing; a full drawer is no reason to stop working. What is
 * as it was `found`, or changes nothing, needs no copy.
 */
export function putAside(drawer: Drawer, of: CopyOf, recipe: RehearsalRecipe, found?: RehearsalRecipe): void {
  const text = JSON.stringify(recipe)
  const isBlank = recipe.variants.every(({ changes }) => changes.length === 0) && recipe.budget === undefined
  try {
    if (found === undefined ? isBlank : text === JSON.stringify(found)) drawer.removeItem(nameOf(of))
    else drawer.setItem(nameOf(of), text)
  } catch {
    // The recipe is still on the page; only a reload would lose it.
  }
}

/** What was put aside of a subject; undefined where there is nothing, or nothing that can still be read. */
export function takeUp(drawer: Drawer, of: CopyOf): RehearsalRecipe | undefined {
  try {
    const read = rehearsalRecipe.safeParse(JSON.parse(drawer.getItem(nameOf(of)) ?? 'null'))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function nameOf({ post, subject }: CopyOf): string {
  return `yinyu rehearsal ${post} ${subject}`
}
