import { createHash } from 'node:crypto'
import { isRefusal } from '@yinyu/contract'
import { addDays, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { judgePolicy, type Definitions, type Fact, type Policy } from '@yinyu/rules'
import type { Writing } from '../../storage/perform.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { standingIs } from '../registry/filter-enterprises.ts'
import { sayMet } from '../reserve/say-why.ts'
import { countFirms, runningPolicy } from './count.ts'
import { answerNotice } from './policy-notices.ts'
import { insertRecorded, type Recorded } from './record.ts'
import { tellPolicy } from './tell.ts'

/** 泉州市专精特新企业奖励上浮: for who holds the title, so that the registered titles alone tell who is eligible. */
const POLICY = 'P29'
const TITLES = { 'specialised-sme': 'title-specialised', 'little-giant': 'title-little-giant' } as const
/** Days before today on which firms were told. */
const TOLD = 30

type Answer = Parameters<typeof answerNotice>[1]['said']

/** What became of the firms that were told, one after the other and round again. Fictional. */
const stories: readonly {
  readonly says?: readonly Answer[]
  readonly steps?: readonly Recorded['kind'][]
}[] = [
  {},
  { says: [{ kind: 'interested' }, { kind: 'asked', note: '证书还有三个月到期，可以申请吗？' }] },
  { steps: ['filed', 'approved', 'paid'] },
  { says: [{ kind: 'reason', reason: 'papers-hard', note: '审计报告还没有出' }] },
  { says: [{ kind: 'interested' }], steps: ['began'] },
  { steps: ['began', 'filed'] },
  { says: [{ kind: 'reason', reason: 'has-same-kind' }] },
  { says: [{ kind: 'interested' }], steps: ['began', 'filed', 'approved'] },
]

interface Given {
  readonly officer: Acting
  readonly region: RegionCode
  readonly definitions: Definitions
  readonly today: IsoDate
}

/** What the sample's county officer and firms did with one policy: counted, told, answered, recorded. */
export async function makeSampleTakeUp(storage: Storage, given: Given): Promise<void> {
  const { officer, definitions, today } = given
  const policy = runningPolicy(definitions, POLICY, today)
  if (isRefusal(policy)) return
  const day = addDays(today, -TOLD)
  const year = Number(day.slice(0, 4))
  const command = { key: 'sample-take-up', kind: 'sample-take-up', content: null }
  const { answer: firms } = await storage.perform(officer, command, async (open) => {
    const holders = await findHolders(open, policy, given)
    const factsDigest = createHash('sha256')
      .update(JSON.stringify(holders.map(({ enterprise }) => enterprise)))
      .digest('hex')
    const answers = { factsOn: day, factsDigest, firms: holders }
    await countFirms(open, { policy: POLICY, year, region: given.region, answers })
    await tellPolicy(open, { policy, year, to: {}, word: '请携带称号证书到窗口咨询（示例）' }, day)
    return holders.map(({ enterprise }) => enterprise)
  })
  for (const [i, enterprise] of firms.entries())
    await live(storage, { officer, enterprise, day, year, story: stories[i % stories.length] ?? {} })
}

async function findHolders(open: Writing, policy: Policy, { definitions, today }: Given) {
  const rows = await open.sql
    .selectFrom('title_standing as held')
    .innerJoin('enterprise', 'enterprise.id', 'held.enterprise_id')
    .where('held.kind', 'in', Object.keys(TITLES))
    .where(standingIs('valid', today))
    .select(['enterprise.id', 'enterprise.region', 'held.kind'])
    .orderBy('enterprise.credit_code')
    .execute()
  const occasion = { on: today, purpose: 'new' } as const
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([enterprise, own]) => {
    const facts = new Map<string, Fact>([['region', { value: own[0]?.region ?? '' }]])
    for (const { kind } of own) facts.set(TITLES[kind as keyof typeof TITLES], { value: true })
    const { verdict, reasons } = judgePolicy(definitions, policy, facts, occasion)
    return verdict === 'met' ? [{ enterprise, verdict, why: () => sayMet(reasons) }] : []
  })
}

interface Life {
  readonly officer: Acting
  readonly enterprise: string
  readonly day: IsoDate
  readonly year: number
  readonly story: (typeof stories)[number]
}

async function live(storage: Storage, { officer, enterprise, day, year, story }: Life): Promise<void> {
  const { says = [], steps = [] } = story
  const clerk: Acting = { person: 'sample', scope: { kind: 'enterprise', enterprise } }
  for (const [i, said] of says.entries()) {
    const command = { key: `sample-notice-${enterprise}-${i}`, kind: 'sample-notice', content: null }
    await storage.perform(clerk, command, async (open) => {
      const told = await open.sql
        .selectFrom('take_up_event')
        .select('message_id')
        .where('kind', '=', 'told')
        .executeTakeFirstOrThrow()
      return answerNotice(open, { message: told.message_id ?? '', said, today: addDays(day, 3 + i) })
    })
  }
  const recorded = steps.flatMap((kind, i): Recorded[] =>
    kind === 'reason' ? [] : [{ kind, on: addDays(day, 6 + 6 * i), document: '示例受理和拨付登记' }],
  )
  if (recorded.length === 0) return
  const command = { key: `sample-steps-${enterprise}`, kind: 'sample-steps', content: null }
  await storage.perform(officer, command, async (open) => {
    await insertRecorded(
      open,
      { policy: POLICY, year },
      recorded.map((each) => ({ enterprise, recorded: each })),
    )
    open.audit({
      kind: 'take-up-recorded',
      objectKind: 'enterprise',
      object: enterprise,
      detail: { policy: POLICY, year },
    })
    return null
  })
}
