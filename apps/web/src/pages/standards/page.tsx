import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/standards',
    title: '标准',
    menu: { label: '标准', order: 2 },
    component: lazyRouteComponent(() => import('./list/standard-list.tsx'), 'StandardList'),
  },
  {
    path: '/standards/$id',
    title: '标准详情',
    component: lazyRouteComponent(() => import('./item/standard-guide.tsx'), 'StandardGuide'),
  },
  {
    path: '/standards/$id/compare',
    title: '新旧对照',
    component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
  },
]
