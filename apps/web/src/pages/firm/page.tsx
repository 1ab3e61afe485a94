import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/firm/$id',
  title: '企业档案',
  access: 'registry.read',
  component: lazyRouteComponent(() => import('./firm.tsx'), 'Firm'),
}
