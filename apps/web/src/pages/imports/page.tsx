import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/imports',
    title: '导入',
    menu: { label: '导入', order: 25 },
    access: 'imports.read',
    component: lazyRouteComponent(() => import('./imports.tsx'), 'Imports'),
  },
  {
    path: '/imports/$id',
    title: '一次导入',
    access: 'imports.read',
    component: lazyRouteComponent(() => import('./one/one-import.tsx'), 'OneImport'),
  },
]
