import type { Permission } from './permission.ts'

/** What a post sees: a region with all below it, one enterprise, the accounts of a region, or what auditors read. */
export type Reach = 'region' | 'enterprise' | 'people' | 'auditor' | 'audit'

/** A role: its official title, how far it sees, and what it may do. */
export interface Role {
  readonly title: string
  readonly reach: Reach
  readonly permissions: readonly Permission[]
}

const officer: readonly Permission[] = [
  'registry.read',
  'registry.export',
  'registry.write',
  'facts.record',
  'titles.write',
  'imports.read',
  'imports.run',
  'ladder.read',
  'lists.read',
  'lists.assign',
  'runs.read',
  'runs.start',
  'runs.export',
  'reserve.read',
  'reserve.write',
  'take-up.read',
  'take-up.write',
  'views.keep',
  'rehearsals.read',
  'rehearsals.keep',
  'contacts.read-clear',
  'corrections.settle',
  'connectors.read',
  'drafts.read',
  'drafts.write',
  'tokens.keep',
]

/**
 * The roles and their rights, after the access matrix of the product. The three administrators are three persons and see
 * no business content (GB/T 22239-2019, 三员分立); finance reads, since no money is moved here yet.
 */
export const roles = {
  officer: { title: '经办人员', reach: 'region', permissions: officer },
  reviewer: {
    title: '复核人员',
    reach: 'region',
    permissions: [
      'registry.read',
      'registry.export',
      'imports.read',
      'ladder.read',
      'reserve.read',
      'take-up.read',
      'lists.read',
      'runs.read',
      'runs.export',
      'views.keep',
      'rehearsals.read',
      'rehearsals.keep',
      'corrections.settle',
      'drafts.read',
      'drafts.review',
      'tokens.keep',
    ],
  },
  finance: {
    title: '资金管理人员',
    reach: 'region',
    permissions: [
      'registry.read',
      'registry.export',
      'ladder.read',
      'reserve.read',
      'take-up.read',
      'lists.read',
      'runs.read',
      'runs.export',
      'views.keep',
      'rehearsals.read',
      'rehearsals.keep',
    ],
  },
  auditor: {
    title: '审计人员',
    reach: 'auditor',
    permissions: [
      'registry.read',
      'imports.read',
      'ladder.read',
      'reserve.read',
      'take-up.read',
      'lists.read',
      'runs.read',
      'drafts.read',
      'audit.read',
      'connectors.read',
      'rehearsals.read',
    ],
  },
  'system-administrator': {
    title: '系统管理员',
    reach: 'people',
    permissions: ['accounts.read', 'accounts.write', 'connectors.read', 'connectors.run'],
  },
  'security-administrator': {
    title: '安全管理员',
    reach: 'people',
    permissions: ['accounts.read', 'posts.confirm'],
  },
  'audit-administrator': {
    title: '审计管理员',
    reach: 'audit',
    permissions: ['audit.read', 'audit.export', 'audit.verify'],
  },
  'enterprise-principal': {
    title: '企业授权人',
    reach: 'enterprise',
    permissions: [
      'take-up.answer',
      'declarations.prepare',
      'declarations.confirm',
      'corrections.raise',
      'contacts.write',
      'enterprise.people',
    ],
  },
  'enterprise-clerk': {
    title: '企业经办人',
    reach: 'enterprise',
    permissions: ['take-up.answer', 'declarations.prepare', 'corrections.raise'],
  },
} as const satisfies Readonly<Record<string, Role>>

export type RoleName = keyof typeof roles
export const roleNames = Object.keys(roles) as [RoleName, ...RoleName[]]

/** Whether a role holds a permission. */
export function may(role: RoleName, permission: Permission): boolean {
  const held: readonly Permission[] = roles[role].permissions
  return held.includes(permission)
}
