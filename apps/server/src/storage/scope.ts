import { significantDigits, type RegionCode } from '@yinyu/kernel'

/** What a person may see of the enterprises: a region with all below it, one enterprise, or none but the audit. */
export type Scope =
  | { readonly kind: 'region'; readonly region: RegionCode }
  | { readonly kind: 'enterprise'; readonly enterprise: string }
  | { readonly kind: 'audit' }

/** Who acts, and with which scope; asked anew for every request. */
export interface Acting {
  readonly person: string
  readonly scope: Scope
}

/** As the row policies of the database read it. */
export function writeScope(scope: Scope): string {
  switch (scope.kind) {
    case 'region':
      return `region:${significantDigits(scope.region)}`
    case 'enterprise':
      return `enterprise:${scope.enterprise}`
    case 'audit':
      return 'audit'
  }
}

/** The check in the service, before the wall in the database. */
export function sees(
  scope: Scope,
  enterprise: { readonly id: string; readonly region: RegionCode },
): boolean {
  switch (scope.kind) {
    case 'region':
      return enterprise.region.startsWith(significantDigits(scope.region))
    case 'enterprise':
      return enterprise.id === scope.enterprise
    case 'audit':
      return false
  }
}
