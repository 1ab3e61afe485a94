import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/runs',
    title: '全量判定',
    menu: { label: '全量判定', order: 26 },
    access: 'runs.read',
    component: lazyRouteComponent(() => import('./runs.tsx'), 'Runs'),
  },
  {
    path: '/runs/$id',
    title: '一次全量判定',
    access: 'runs.read',
    component: lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage'),
  },
  {
    path: '/runs/$id/compare/$earlier',
    title: '比较两次全量判定',
    access: 'runs.read',
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  },
]
