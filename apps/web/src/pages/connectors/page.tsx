import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/connectors',
  title: '外部数据对接',
  menu: { label: '外部数据对接', order: 45 },
  access: 'connectors.read',
  component: lazyRouteComponent(() => import('./connectors.tsx'), 'Connectors'),
}
