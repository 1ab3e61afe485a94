import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/ladder',
  title: '梯度总览',
  menu: { label: '梯度总览', order: 30 },
  access: 'ladder.read',
  component: lazyRouteComponent(() => import('./ladder.tsx'), 'LadderOverview'),
}
