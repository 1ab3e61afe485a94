import { significantDigits, type RegionCode } from '@yinyu/kernel'

/**
 * What a person may see: the enterprises of a region with all below it, one enterprise, the same region with its audit
 * (auditors), the accounts of a region (administrators), the audit alone, or what the entrance needs before anybody is known.
 */
export type Scope =
  | { readonly kind: 'region' | 'auditor' | 'people'; readonly region: RegionCode }
  | { readonly kind: 'enterprise'; readonly enterprise: string }
  | { readonly kind: 'audit' | 'sign-in' | 'nobody' }

/** Who acts, and with which scope; asked anew for every request. */
export interface Acting {
  readonly person: string
  readonly scope: Scope
}

/** As the row policies of the database read it. */
export function writeScope(scope: Scope): string {
  switch (scope.kind) {
    case 'region':
    case 'auditor':
    case 'people':
      return `${scope.kind}:${significantDigits(scope.region)}`
    case 'enterprise':
      return `enterprise:${scope.enterprise}`
    case 'audit':
    case 'sign-in':
    case 'nobody':
      return scope.kind
  }
}

/** The check in the service, before the wall in the database. */
export function sees(
  scope: Scope,
  enterprise: { readonly id: string; readonly region: RegionCode },
): boolean {
  switch (scope.kind) {
    case 'region':
    case 'auditor':
      return enterprise.region.startsWith(significantDigits(scope.region))
    case 'enterprise':
      return enterprise.id === scope.enterprise
    case 'people':
    case 'audit':
    case 'sign-in':
    case 'nobody':
      return false
  }
}
