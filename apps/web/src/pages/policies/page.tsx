import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/policies',
    title: '政策',
    menu: { label: '政策', order: 3 },
    component: lazyRouteComponent(() => import('./list/policy-list.tsx'), 'PolicyList'),
  },
  {
    path: '/policies/$id',
    title: '政策详情',
    component: lazyRouteComponent(() => import('./item/policy-guide.tsx'), 'PolicyGuide'),
  },
]
