import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: Page = {
  path: '/statistics',
  title: '公开统计',
  menu: { label: '统计', order: 4 },
  component: lazyRouteComponent(() => import('./statistics.tsx'), 'StatisticsPage'),
}
