import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/reserve',
  title: '后备企业库',
  menu: { label: '后备企业库', order: 24 },
  access: 'reserve.read',
  component: lazyRouteComponent(() => import('./reserve.tsx'), 'Reserve'),
}
