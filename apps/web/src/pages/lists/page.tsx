import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/lists',
  title: '培育名单',
  menu: { label: '培育名单', order: 22 },
  access: 'lists.read',
  component: lazyRouteComponent(() => import('./lists.tsx'), 'Lists'),
}
