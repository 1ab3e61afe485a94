import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/people',
  title: '人员与权限',
  menu: { label: '人员与权限', order: 40 },
  access: 'accounts.read',
  component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
}
