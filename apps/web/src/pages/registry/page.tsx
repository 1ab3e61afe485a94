import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/registry',
  title: '企业名录',
  menu: { label: '企业名录', order: 20 },
  access: 'registry.read',
  component: lazyRouteComponent(() => import('./registry.tsx'), 'Registry'),
}
