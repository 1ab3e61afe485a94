import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/drafts',
    title: '政策编写',
    menu: { label: '政策编写', order: 42 },
    access: 'drafts.read',
    component: lazyRouteComponent(() => import('./list/draft-list.tsx'), 'DraftList'),
  },
  {
    path: '/drafts/$id',
    title: '政策草稿',
    access: 'drafts.read',
    component: lazyRouteComponent(() => import('./one/draft-page.tsx'), 'DraftPage'),
  },
]
