import { readPolicyFile } from '@yinyu/catalogue'
import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { ActingPost } from '../../door/caller.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { House } from '../../house.ts'
import type { Writing } from '../../storage/perform.ts'
import { liesWithin } from './examine.ts'
import { addVersion, titleOf } from './keep-version.ts'

/** Our own convention: numbers of policies that are written here; content of a release stays below. */
const NUMBER_LEAST = 1_001

/** What a draft is made from. */
export type Beginning =
  | { readonly from: 'empty'; readonly title: string }
  | { readonly from: 'policy'; readonly policy: string }
  | { readonly from: 'file'; readonly text: string }

interface Given {
  readonly beginning: Beginning
  readonly post: ActingPost
  readonly house: House
  readonly today: IsoDate
}

type Content = Readonly<Record<string, unknown>>

/** Makes a draft: empty, of a policy there is, or of a file. What a file holds is kept even where it has faults. */
export async function beginDraft(
  open: Writing,
  { beginning, post, house, today }: Given,
): Promise<{ id: string } | Refusal> {
  const start = startOf(beginning, post, house)
  if ('refused' in start) return start
  const named = typeof start.content['id'] === 'string' ? start.content['id'] : undefined
  const known = house.definitions.policies.find((each) => each.id === named)
  // A file with the number of a policy beyond the region is a policy of its own, or it would take that one's place.
  const policy = known !== undefined && liesWithin(known, post.region) ? known.id : await nextNumber(open)
  const content = { ...start.content, id: policy }
  const id = crypto.randomUUID()
  await open.sql
    .insertInto('policy_draft')
    .values({
      id,
      region: post.region,
      unit: post.unit,
      policy_id: policy,
      origin: beginning.from,
      state: 'writing',
      version: 1,
      title: titleOf(content),
      begun_on: today,
    })
    .execute()
  await addVersion(open, { draft: id, version: 1, content })
  open.audit({ kind: 'draft-begun', objectKind: 'draft', object: id, detail: { policy } })
  return { id }
}

function startOf(beginning: Beginning, post: ActingPost, house: House): { content: Content } | Refusal {
  if (beginning.from === 'empty') return { content: emptyPolicy(beginning.title, post, house) }
  if (beginning.from === 'file') return contentOfFile(beginning.text)
  const found = house.definitions.policies.find(({ id }) => id === beginning.policy)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (!liesWithin(found, post.region))
    return refuse('DRAFT_REGION', '这项政策的适用地区超出了本单位的地区，要由上级来写新版本。', 'policy')
  // In the content a policy carries the folder it lies in, which is no part of it.
  const own = Object.entries(found).filter(([key]) => key !== 'path')
  return { content: Object.fromEntries(own) }
}

function contentOfFile(text: string): { content: Content } | Refusal {
  const read = readPolicyFile('policy.yaml', text)
  if ('faults' in read) return refuse('DRAFT_FILE', read.faults.slice(0, 3).join('\n'), 'text')
  const { data } = read
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refuse('DRAFT_FILE', '文件里没有政策的各项内容，请选择 policy.yaml。', 'text')
  return { content: Object.fromEntries(Object.entries(data)) }
}

/** What a new policy starts from: only what follows from who writes it. */
function emptyPolicy(title: string, { region, unit }: ActingPost, { catalogue }: House): Content {
  const named = catalogue.regions.find(({ code }) => code === region)?.name ?? ''
  return {
    title,
    level: levelOf(region),
    region: { in: [region], named },
    department: unit,
    status: 'in-force',
    statusBecause: '由本单位编写，经审批后发布。',
    document: { title: '', tag: 'O', sources: [] },
    summary: '',
    automatic: 'not-found',
    who: [],
    gives: { kind: 'not-known' },
  }
}

function levelOf(region: string): string {
  if (region === '100000') return '国家'
  if (region.endsWith('0000')) return '省'
  return region.endsWith('00') ? '市' : '县'
}

async function nextNumber(open: Writing): Promise<string> {
  const { rows } = await sql<{
    number: number
  }>`select next_policy_number(${NUMBER_LEAST}) as number`.execute(open.sql)
  return `P${rows[0]?.number ?? NUMBER_LEAST}`
}
