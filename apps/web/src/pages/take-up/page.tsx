import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/take-up',
  title: '应享未享',
  menu: { label: '应享未享', order: 28 },
  access: 'take-up.read',
  component: lazyRouteComponent(() => import('./take-up.tsx'), 'TakeUpPage'),
}
