import type { Access } from '@yinyu/contract'
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Failure } from './failure.tsx'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { pages } from './page.ts'

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound })

const routes = pages.map((page) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: page.component,
    staticData: { title: page.title, access: page.access ?? 'public' },
  }),
)

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: Failure,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    title?: string
    access?: Access
  }
}
