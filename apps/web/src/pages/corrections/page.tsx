import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/corrections',
  title: '数据异议',
  menu: { label: '数据异议', order: 26 },
  access: 'corrections.settle',
  component: lazyRouteComponent(() => import('./corrections.tsx'), 'Corrections'),
}
