import type { Permission } from '@yinyu/contract'
import { lazy, type ComponentType } from 'react'
import type { FirmFile } from '../firm-file.ts'

/** What every tab of a firm is given. */
export interface TabProps {
  readonly firm: FirmFile
}

/** One tab of a firm: one file in this folder, one line here. */
export interface FirmTab {
  /** Stands in the address: `/firm/…?tab=data`. */
  readonly id: string
  readonly label: string
  /** Who sees it; the server decides anyway. */
  readonly access: Permission
  /** Loaded when it is opened. */
  readonly component: ComponentType<TabProps>
}

/** The first is shown where the address names none. */
export const firmTabs: readonly FirmTab[] = [
  {
    id: 'overview',
    label: '概况',
    access: 'registry.read',
    component: lazy(() => import('./overview.tsx').then(({ Overview }) => ({ default: Overview }))),
  },
  {
    id: 'data',
    label: '数据',
    access: 'registry.read',
    component: lazy(() => import('./data.tsx').then(({ Data }) => ({ default: Data }))),
  },
  {
    id: 'life',
    label: '称号与大事记',
    access: 'registry.read',
    component: lazy(() => import('./life.tsx').then(({ Life }) => ({ default: Life }))),
  },
  {
    id: 'check',
    label: '矛盾检查',
    access: 'registry.read',
    component: lazy(() => import('./check.tsx').then(({ Check }) => ({ default: Check }))),
  },
  {
    id: 'corrections',
    label: '数据异议',
    access: 'registry.read',
    component: lazy(() =>
      import('./corrections.tsx').then(({ FirmCorrections }) => ({ default: FirmCorrections })),
    ),
  },
  {
    id: 'contacts',
    label: '联系人',
    access: 'registry.read',
    component: lazy(() => import('./contacts.tsx').then(({ Contacts }) => ({ default: Contacts }))),
  },
]
