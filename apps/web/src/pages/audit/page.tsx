import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/audit',
    title: '审计记录',
    menu: { label: '审计记录', order: 80 },
    access: 'audit.read',
    component: lazyRouteComponent(() => import('./list/audit-list.tsx'), 'AuditList'),
  },
  {
    path: '/audit-chain',
    title: '审计链',
    menu: { label: '审计链', order: 81 },
    access: 'audit.verify',
    component: lazyRouteComponent(() => import('./chain/chain-page.tsx'), 'ChainPage'),
  },
]
