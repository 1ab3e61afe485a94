import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/sign-in',
  title: '登录',
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
}
