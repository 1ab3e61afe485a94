import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/work',
  title: '工作台',
  menu: { label: '工作台', order: 10 },
  access: 'signed-in',
  component: lazyRouteComponent(() => import('./work.tsx'), 'Workbench'),
}
