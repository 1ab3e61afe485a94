import type { EnterpriseRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { keptStatement } from '../../storage/kept-statement.ts'

/** An enterprise with everything that its file shows; what is not said is left out. */
export interface FiledEnterprise extends Omit<EnterpriseRow, 'industry'> {
  readonly industry: string | null
  readonly events: readonly FiledEvent[]
  readonly titleIds: readonly {
    readonly id: string
    readonly kind: string
    readonly issuer: string
    readonly certificateNumber?: string
  }[]
  readonly titleEvents: readonly (FiledEvent & {
    readonly title: { readonly id: string; readonly kind: string }
  })[]
}

/** Something that happened to an enterprise or to one of its titles. */
export interface FiledEvent {
  readonly id: string
  readonly kind: string
  readonly happenedOn: IsoDate
  /** As PostgreSQL writes an instant into JSON. */
  readonly recordedAt: string
  readonly document: string
  readonly name?: string
  readonly region?: string
  readonly mergedInto?: string
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly annuls?: string
}

/** The file of one enterprise in one answer of the database, which is asked for it more than for anything else. */
export const enterpriseFile = keptStatement<FiledEnterprise>(
  'enterprise-file',
  `select e.id, e.credit_code as "creditCode", e.name, e.region, e.industry, e.state,
    (select coalesce(json_strip_nulls(json_agg(json_build_object('kind', s.kind, 'grantedOn', s.granted_on,
        'validFrom', s.valid_from, 'validTo', s.valid_to, 'hold', s.hold) order by s.valid_from desc, s.kind)), '[]')
      from title_standing s where s.enterprise_id = e.id) as titles,
    (select coalesce(json_strip_nulls(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'happenedOn', v.happened_on,
        'recordedAt', v.recorded_at, 'document', v.document, 'name', v.name, 'region', v.region,
        'mergedInto', v.merged_into, 'annuls', v.annuls) order by v.seq)), '[]')
      from enterprise_event v where v.enterprise_id = e.id) as events,
    (select coalesce(json_strip_nulls(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'issuer', t.issuer,
        'certificateNumber', t.certificate_number) order by t.kind, t.id)), '[]')
      from title t where t.enterprise_id = e.id) as "titleIds",
    (select coalesce(json_strip_nulls(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'happenedOn', v.happened_on,
        'recordedAt', v.recorded_at, 'document', v.document, 'validFrom', v.valid_from, 'validTo', v.valid_to,
        'annuls', v.annuls, 'title', json_build_object('id', t.id, 'kind', t.kind)) order by t.kind, t.id, v.seq)), '[]')
      from title_event v join title t on t.id = v.title_id where v.enterprise_id = e.id) as "titleEvents"
  from enterprise e where e.id = $1`,
)
