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
  /** Whether it shows the facts of the firm, so that they can be asked for at once. */
  readonly shows: 'facts' | 'other'
  /** Begins to load it; asked for twice it is loaded once. */
  readonly load: () => Promise<unknown>
  /** Loaded when it is opened. */
  readonly component: ComponentType<TabProps>
}

function loaded(load: () => Promise<{ default: ComponentType<TabProps> }>) {
  return { load, component: lazy(load) }
}

/** The first is shown where the address names none. */
export const firmTabs: readonly FirmTab[] = [
  {
    id: 'overview',
    shows: 'facts',
    label: '概况',
    access: 'registry.read',
    ...loaded(() => import('./overview.tsx').then(({ Overview }) => ({ default: Overview }))),
  },
  {
    id: 'data',
    shows: 'facts',
    label: '数据',
    access: 'registry.read',
    ...loaded(() => import('./data.tsx').then(({ Data }) => ({ default: Data }))),
  },
  {
    id: 'life',
    shows: 'other',
    label: '称号与大事记',
    access: 'registry.read',
    ...loaded(() => import('./life.tsx').then(({ Life }) => ({ default: Life }))),
  },
  {
    id: 'check',
    shows: 'facts',
    label: '矛盾检查',
    access: 'registry.read',
    ...loaded(() => import('./check.tsx').then(({ Check }) => ({ default: Check }))),
  },
  {
    id: 'corrections',
    shows: 'other',
    label: '数据异议',
    access: 'registry.read',
    ...loaded(() =>
      import('./corrections.tsx').then(({ FirmCorrections }) => ({ default: FirmCorrections })),
    ),
  },
  {
    id: 'contacts',
    shows: 'other',
    label: '联系人',
    access: 'registry.read',
    ...loaded(() => import('./contacts.tsx').then(({ Contacts }) => ({ default: Contacts }))),
  },
]
