import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

export const page: readonly Page[] = [
  {
    path: '/interface',
    title: '接口文档',
    component: lazyRouteComponent(() => import('./interface-page.tsx'), 'InterfacePage'),
  },
  {
    path: '/interface/tokens',
    title: '接口令牌',
    access: 'tokens.keep',
    component: lazyRouteComponent(() => import('./tokens.tsx'), 'Tokens'),
  },
]
