import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/',
  title: '企业自测',
  menu: { label: '自测', order: 1 },
  component: lazyRouteComponent(() => import('./self-check.tsx'), 'SelfCheck'),
}
