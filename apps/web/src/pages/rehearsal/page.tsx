import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/rehearsal',
  title: '政策预演',
  menu: { label: '政策预演', order: 40 },
  access: 'rehearsals.read',
  component: lazyRouteComponent(() => import('./rehearsal.tsx'), 'Rehearsal'),
}
