import type { IsoDate } from '@yinyu/kernel'
import { policySchema, type Definitions, type Policy } from '@yinyu/rules'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'

/** One publication: a version of a policy with the days on which it holds. */
export interface Publication {
  /** The draft that was approved. */
  readonly draft: string
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
  /** The content with what is published on a day in it; the same object as long as the same is published. */
  readonly definitionsOn: (day: IsoDate) => Definitions
  /** What is published here and holds in the place of the content on the day, or is shown as ended since. */
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
/** Our own convention: the definitions of so many days are remembered, those asked for last. */
const DAYS_MOST = 50

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
  let days = { of: published, known: new Map<IsoDate, Definitions>() }
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
    definitionsOn: (day) => {
      if (days.of !== published) days = { of: published, known: new Map() }
      const { known } = days
      const policies = () => joinPublished(content.policies, published, day)
      const found = known.get(day) ?? { ...content, policies: policies() }
      known.delete(day)
      known.set(day, found)
      for (const oldest of known.keys()) if (known.size > DAYS_MOST) known.delete(oldest)
      return found
    },
    on: (day) => holding(content.policies, published, day).map(ended),
    refresh,
    start: () => {
      // A round that fails is followed by another; what was read before stays meanwhile.
      timer ??= setInterval(() => void refresh().catch(() => undefined), REFRESH_MS).unref()
    },
    stop: () => clearInterval(timer),
  }
}

/**
 * The policies of a day: of each number the version published last that has begun and was not withdrawn before; where there is
 * none, the one before it, down to that of the content.
 */
export function joinPublished(
  content: readonly Policy[],
  published: readonly Publication[],
  day: IsoDate,
): readonly Policy[] {
  const here = new Map(holding(content, published, day).map((one) => [one.policy.id, ended(one)]))
  if (here.size === 0) return content
  return [...content.filter(({ id }) => !here.has(id)), ...here.values()].toSorted(byNumber)
}

/** Of each number what stands in the place of the content; `published` is in the order of publication. */
function holding(
  content: readonly Policy[],
  published: readonly Publication[],
  day: IsoDate,
): readonly Publication[] {
  const inContent = new Set(content.map(({ id }) => id))
  const numbers = new Set(published.map(({ policy }) => policy.id))
  return [...numbers].flatMap((id) => {
    const begun = versionsOf(published, id).filter(({ fromDay }) => fromDay <= day)
    const running = begun.findLast(({ lastDay }) => lastDay === undefined || day <= lastDay)
    // After the last day of the only version it is still shown, as ended.
    return running ?? (inContent.has(id) ? [] : (begun.at(-1) ?? []))
  })
}

/** All versions of a number that ever held, the one that began last at the end. */
export function versionsOf(published: readonly Publication[], id: string): readonly Publication[] {
  return published
    .filter(
      ({ policy, fromDay, lastDay }) => policy.id === id && (lastDay === undefined || fromDay <= lastDay),
    )
    .toSorted((a, b) => (a.fromDay === b.fromDay ? 0 : a.fromDay < b.fromDay ? -1 : 1))
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

/** Everything published, in the order of publication. */
export async function readPublications(
  sql: Parameters<Parameters<Storage['read']>[1]>[0]['sql'],
): Promise<readonly Publication[]> {
  const rows = await sql
    .selectFrom('published_policy')
    .select(['draft_id as draft', 'content', 'from_day as fromDay', 'last_day as lastDay'])
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map(({ draft, content, fromDay, lastDay }) => ({
    draft,
    policy: policySchema.parse(content),
    fromDay,
    lastDay: lastDay ?? undefined,
  }))
}
