import type { IsoDate } from '@yinyu/kernel'
import { policySchema, type Definitions, type Policy } from '@yinyu/rules'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'

/** One publication: a version of a policy with the days on which it holds. */
export interface Publication {
  readonly policy: Policy
  readonly fromDay: IsoDate
  /** Its last day, where it was withdrawn. */
  readonly lastDay: IsoDate | undefined
}

/** What is published here, beside the content that this release brings. */
export interface PublishedPolicies {
  /**
   * The content with what is published today in it: one object for good, whose policies are those of the day whenever
   * they are asked for. The list stays the same object as long as nothing in it changes.
   */
  readonly definitions: Definitions
  /** What is published here and has begun on the day, withdrawn ones with their last day. */
  readonly on: (day: IsoDate) => readonly Policy[]
  /** Reads anew what is published; called when something was, and now and then for what another process did. */
  readonly refresh: () => Promise<void>
  /** Reads anew now and then until `stop`. */
  readonly start: () => void
  readonly stop: () => void
}

const reader: Acting = { person: 'published-policies', scope: { kind: 'nobody' } }
/** Our own convention: how soon a process learns what another one published. */
const REFRESH_MS = 30_000

/** Joins what is published to the content. */
export function openPublished(storage: Storage, content: Definitions, now: () => Date): PublishedPolicies {
  let published: readonly Publication[] = []
  let kept: {
    readonly day: IsoDate
    readonly of: readonly Publication[]
    readonly policies: readonly Policy[]
  }
  let timer: NodeJS.Timeout | undefined
  kept = { day: '', of: published, policies: content.policies }
  const policiesOf = (day: IsoDate) => {
    if (kept.day !== day || kept.of !== published) {
      const policies = joinPublished(content.policies, published, day)
      // The day alone mostly changes nothing, and then whoever keeps something by the list may go on keeping it.
      const isSame = kept.of === published && sameList(kept.policies, policies)
      kept = { day, of: published, policies: isSame ? kept.policies : policies }
    }
    return kept.policies
  }
  const refresh = async () => {
    const found = await storage.read(reader, (open) => readPublications(open.sql))
    if (JSON.stringify(found) !== JSON.stringify(published)) published = found
  }
  return {
    definitions: {
      indicators: content.indicators,
      standards: content.standards,
      get policies() {
        return policiesOf(dayInChina(now()))
      },
    },
    on: (day) => begun(published, day).map(ended),
    refresh,
    start: () => {
      // A round that fails is followed by another; what was read before stays meanwhile.
      timer ??= setInterval(() => void refresh().catch(() => undefined), REFRESH_MS).unref()
    },
    stop: () => clearInterval(timer),
  }
}

/** The policies of a day: of each number what was published last and has begun, else that of the content. */
export function joinPublished(
  content: readonly Policy[],
  published: readonly Publication[],
  day: IsoDate,
): readonly Policy[] {
  const here = new Map(begun(published, day).map((one) => [one.policy.id, ended(one)]))
  if (here.size === 0) return content
  return [...content.filter(({ id }) => !here.has(id)), ...here.values()].toSorted(byNumber)
}

/** Of each number the one that began last; `published` is in the order of publication. */
function begun(published: readonly Publication[], day: IsoDate): readonly Publication[] {
  const last = new Map<string, Publication>()
  for (const one of published) {
    const neverHeld = one.lastDay !== undefined && one.lastDay < one.fromDay
    if (neverHeld || one.fromDay > day) continue
    const before = last.get(one.policy.id)
    if (before === undefined || before.fromDay <= one.fromDay) last.set(one.policy.id, one)
  }
  return [...last.values()]
}

/** A withdrawn policy runs to its last day; afterwards it is still shown, as ended. */
function ended({ policy, lastDay }: Publication): Policy {
  if (lastDay === undefined || (policy.to !== undefined && policy.to <= lastDay)) return policy
  return { ...policy, to: lastDay }
}

function byNumber(a: Policy, b: Policy): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
}

function sameList(a: readonly Policy[], b: readonly Policy[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

async function readPublications(
  sql: Parameters<Parameters<Storage['read']>[1]>[0]['sql'],
): Promise<readonly Publication[]> {
  const rows = await sql
    .selectFrom('published_policy')
    .select(['content', 'from_day as fromDay', 'last_day as lastDay'])
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map(({ content, fromDay, lastDay }) => ({
    policy: policySchema.parse(content),
    fromDay,
    lastDay: lastDay ?? undefined,
  }))
}
