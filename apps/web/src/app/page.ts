import type { Access } from '@yinyu/contract'
import type { RouteComponent } from '@tanstack/react-router'

/**
 * A page, found by its folder `src/pages/<slug>/page.tsx`, which exports `page`: one page, or several where a
 * list and its items belong together. `component` should be `lazyRouteComponent(() => import('./view.tsx'), 'View')`,
 * so that only what is looked at is loaded.
 */
export interface Page {
  /** `/standards` or `/standards/$id`. */
  readonly path: string
  /** For the title of the window. */
  readonly title: string
  /** Present when it stands in the menu, in the given order: of everybody, or of who is signed in and may open it. */
  readonly menu?: { readonly label: string; readonly order: number }
  /** Who may open it; everybody unless said. The server decides anyway, this is for the menu and a friendly word. */
  readonly access?: Access
  readonly component: RouteComponent
}

const found = import.meta.glob<{ page: Page | readonly Page[] }>('../pages/*/page.tsx', { eager: true })

export const pages: readonly Page[] = Object.values(found).flatMap(({ page }) => page)

/** The entries of a menu: the public one, or the one of those who work here. */
export function menuOf(area: 'public' | 'work') {
  return pages
    .filter(({ access = 'public' }) => (access === 'public') === (area === 'public'))
    .flatMap(({ path, menu, access = 'public' }) => (menu ? [{ path, access, ...menu }] : []))
    .toSorted((a, b) => a.order - b.order)
}
