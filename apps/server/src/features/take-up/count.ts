import { refuse, type Refusal } from '@yinyu/contract'
import { significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { isRunning, type Definitions, type Policy } from '@yinyu/rules'
import { sql } from 'kysely'
import type { Writing } from '../../storage/perform.ts'
import { inBatches } from '../firm-lists/in-batches.ts'
import type { RuleAnswers } from '../reserve/answer-rule.ts'
import { mapPausing } from '../reserve/map-pausing.ts'

/** A policy that one can have today; a refusal for one that has ended, has not begun or is a draft. */
export function runningPolicy(
  { policies }: Pick<Definitions, 'policies'>,
  id: string,
  today: IsoDate,
): Policy | Refusal {
  const policy = policies.find((each) => each.id === id)
  return policy !== undefined && isRunning(policy, today)
    ? policy
    : refuse('TAKE_UP_POLICY', '这项政策今天不在施行，不能清点和告知。请刷新页面重新选择。', 'policy')
}

/**
 * Sets down which firms of the caller the policy is for, by the answers of all firms: who is eligible, of whom a fact is
 * missing, and who no longer is. Who was eligible once in the year stays known.
 */
export async function countFirms(
  open: Writing,
  given: {
    readonly policy: string
    readonly year: number
    readonly region: RegionCode
    readonly answers: RuleAnswers
  },
): Promise<{ factsOn: IsoDate; met: number; unknown: number }> {
  const { policy, year, region, answers } = given
  const { factsOn, factsDigest } = answers
  const own = await open.sql.selectFrom('enterprise').select('id').where('state', '=', 'active').execute()
  const seen = new Set(own.map(({ id }) => id))
  const firms = answers.firms.filter(({ enterprise }) => seen.has(enterprise))
  const told = await mapPausing(firms, ({ enterprise, verdict, why }) => ({
    enterprise,
    verdict,
    why: why(),
  }))
  await forgetVerdicts(open, given)
  await keepFirms(open, { policy, year, factsOn }, told)
  const met = firms.filter(({ verdict }) => verdict === 'met').length
  const unknown = firms.length - met
  const id = crypto.randomUUID()
  await open.sql
    .insertInto('take_up_count')
    .values({
      id,
      policy,
      year,
      region: significantDigits(region),
      facts_on: factsOn,
      facts_digest: factsDigest,
      met,
      unknown,
    })
    .execute()
  open.audit({ kind: 'take-up-counted', objectKind: 'take-up', object: id, detail: { policy, met, unknown } })
  return { factsOn, met, unknown }
}

/** Whom the new answers do not name is not eligible any more, until they name it. */
async function forgetVerdicts(
  { sql: open }: Writing,
  { policy, year, answers }: { policy: string; year: number; answers: RuleAnswers },
): Promise<void> {
  await open
    .updateTable('take_up_firm')
    .set({ verdict: 'unmet', facts_on: answers.factsOn, why: JSON.stringify([]) })
    .where('policy', '=', policy)
    .where('year', '=', year)
    .execute()
}

interface ToldFirm {
  readonly enterprise: string
  readonly verdict: 'met' | 'unknown'
  readonly why: readonly string[]
}

async function keepFirms(
  open: Writing,
  { policy, year, factsOn }: { policy: string; year: number; factsOn: IsoDate },
  told: readonly ToldFirm[],
): Promise<void> {
  for (const some of inBatches(told))
    await open.sql
      .insertInto('take_up_firm')
      .values(
        some.map(({ enterprise, verdict, why }) => ({
          policy,
          year,
          enterprise_id: enterprise,
          met_on: verdict === 'met' ? factsOn : null,
          verdict,
          facts_on: factsOn,
          why: JSON.stringify(why),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['policy', 'year', 'enterprise_id']).doUpdateSet({
          met_on: sql`coalesce(take_up_firm.met_on, excluded.met_on)`,
          verdict: sql`excluded.verdict`,
          facts_on: sql`excluded.facts_on`,
          why: sql`excluded.why`,
        }),
      )
      .execute()
}
