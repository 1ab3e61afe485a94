import { sql } from 'kysely'
import { refuse, roles, type PostPlace, type Refusal, type RoleName } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { writeScope } from '../../storage/scope.ts'
import { insertPost } from '../accounts/make-account.ts'
import { isOpenPost, readHeldPosts } from './held-posts.ts'
import { findRoleClash } from './role-clash.ts'

/** A post that an administrator wants for somebody. */
export interface Proposal {
  readonly account: string
  readonly role: RoleName
  readonly place: PostPlace
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | undefined
}

type Place = { readonly unit: string; readonly region: string; readonly enterprise?: string }

/** Proposes a post within the region of the acting administrator and gives its id; it counts for nothing until it is confirmed. */
export async function propose(
  open: Writing,
  proposal: Proposal,
  today: IsoDate,
): Promise<{ id: string } | Refusal> {
  const { account, role, validFrom, validTo } = proposal
  const known = await open.sql
    .selectFrom('account')
    .select('state')
    .where('id', '=', account)
    .executeTakeFirst()
  if (known === undefined) return refuseAtDoor('NOT_FOUND')
  if (known.state !== 'active') return refuse('ACCOUNT_DISABLED', '账号已停用。请先启用账号，再提出岗位。')
  if (validTo !== undefined && (validTo < validFrom || validTo < today))
    return refuse('POST_DATES', '结束日期不能早于开始日期，也不能早于今天。', 'validTo')
  const place = await findPlace(open, role, proposal.place)
  if ('refused' in place) return place
  const held = (await readHeldPosts(open, [account])).filter((post) => isOpenPost(post, today))
  const clash = findRoleClash(
    held.map((post) => post.role),
    role,
  )
  if (clash !== undefined) return clash
  const isKnown = held.some(
    (post) =>
      post.role === role &&
      post.unit === place.unit &&
      post.region === place.region &&
      post.enterprise === place.enterprise,
  )
  if (isKnown) return refuse('POST_KNOWN', '这个人已经有这个岗位，或者这个岗位正在等待批准。')
  const id = crypto.randomUUID()
  await insertPost(open, { id, account, role, ...place, state: 'proposed', validFrom, validTo })
  return { id }
}

async function findPlace(open: Writing, role: RoleName, place: PostPlace): Promise<Place | Refusal> {
  const { reach, title } = roles[role]
  if ((place.at === 'enterprise') !== (reach === 'enterprise'))
    return refuse(
      'POST_PLACE',
      reach === 'enterprise'
        ? `${title}属于企业：请填写企业的统一社会信用代码。`
        : `${title}属于单位：请选择单位和地区。`,
      'place',
    )
  if (place.at === 'enterprise') return findEnterprise(open, place.creditCode)
  const { unit, region } = place
  if (!`people:${region}`.startsWith(writeScope(open.acting.scope)))
    return refuse('POST_REGION', '这个地区不在您的范围内。', 'place.region')
  const listed = await open.sql
    .selectFrom('unit')
    .select('id')
    .where('region', '=', region)
    .where('name', '=', unit)
    .executeTakeFirst()
  if (listed === undefined)
    return refuse('UNIT_UNKNOWN', '这个地区没有这个单位。请先建立单位。', 'place.unit')
  if (reach === 'audit' && !(await hasAuditHere(open, region)))
    return refuse(
      'POST_REGION',
      '审计管理员看到全部审计记录，只能设在原来有审计管理员的地区。',
      'place.region',
    )
  return { unit, region }
}

/** Who reads the whole audit sits at the root; below it there is no such post to begin with. */
async function hasAuditHere({ sql: query }: Writing, region: string): Promise<boolean> {
  const before = await query
    .selectFrom('post')
    .select('id')
    .where('role', '=', 'audit-administrator')
    .where('region', '=', region)
    .where('state', 'in', ['active', 'ended'])
    .limit(1)
    .executeTakeFirst()
  return before !== undefined
}

async function findEnterprise(open: Writing, creditCode: string): Promise<Place | Refusal> {
  const { rows } = await sql<{ id: string; name: string; region: string }>`
    select id, name, region from enterprise_for_post(${creditCode.trim().toUpperCase()})`.execute(open.sql)
  const [found] = rows
  if (found === undefined)
    return refuse(
      'ENTERPRISE_UNKNOWN',
      '您的范围内没有这个代码的企业，或者它已注销。请核对代码。',
      'place.creditCode',
    )
  return { unit: found.name, region: found.region, enterprise: found.id }
}
