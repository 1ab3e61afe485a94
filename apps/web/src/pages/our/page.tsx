import { lazyRouteComponent } from '@tanstack/react-router'
import type { Page } from '../../app/page.ts'

/** 本企业: what an enterprise sees and does here itself. */
export const page: readonly Page[] = [
  {
    path: '/our',
    title: '本企业',
    menu: { label: '本企业', order: 12 },
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./overview/overview.tsx'), 'Overview'),
  },
  {
    path: '/our/facts',
    title: '我们的数据',
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./facts/our-facts.tsx'), 'OurFacts'),
  },
  {
    path: '/our/check',
    title: '核对填写的数据',
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./check/check.tsx'), 'Check'),
  },
  {
    path: '/our/receipts',
    title: '填报回执',
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./receipts/receipts.tsx'), 'Receipts'),
  },
  {
    path: '/our/card',
    title: '体检卡',
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./card/our-card.tsx'), 'OurCard'),
  },
  {
    path: '/our/calendar',
    title: '要办的事',
    access: 'declarations.prepare',
    component: lazyRouteComponent(() => import('./calendar/calendar.tsx'), 'Calendar'),
  },
  {
    path: '/our/people',
    title: '人员与权限',
    access: 'contacts.write',
    component: lazyRouteComponent(() => import('./people/people.tsx'), 'People'),
  },
  {
    path: '/our/messages',
    title: '消息',
    access: 'signed-in',
    component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
  },
]
