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
  /** Present when it stands in the menu, in the given order. */
  readonly menu?: { readonly label: string; readonly order: number }
  readonly component: RouteComponent
}

const found = import.meta.glob<{ page: Page | readonly Page[] }>('../pages/*/page.tsx', { eager: true })

export const pages: readonly Page[] = Object.values(found).flatMap(({ page }) => page)

export const menuPages = pages
  .flatMap(({ path, menu }) => (menu ? [{ path, ...menu }] : []))
  .toSorted((a, b) => a.order - b.order)
