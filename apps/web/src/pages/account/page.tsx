import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/account',
  title: '我的账号',
  access: 'signed-in',
  component: lazyRouteComponent(() => import('./account.tsx'), 'Account'),
}
