import type { explainRunMove } from '@yinyu/contract'
import type { Definitions } from '@yinyu/rules'
import type { z } from 'zod'
import type { House } from '../../house.ts'
import type { Acting } from '../../storage/scope.ts'
import type { RunPair } from './compare-runs.ts'
import { findMoveReasons, namedReasons, readFirmAnswers, reasonsOf } from './explain-move.ts'
import { firmThen } from './firm-then.ts'
import type { DecidedRule } from './rule-names.ts'
import type { RunRecord } from './run-row.ts'

type Explained = z.input<Exclude<(typeof explainRunMove)['answer'], 'file'>>

/** Why one firm moved between two runs: the firm is judged with the facts of both days. Undefined where it is out of reach. */
export async function whyMoved(
  { storage, definitions }: Pick<House, 'storage' | 'definitions'>,
  pair: RunPair,
  asked: {
    readonly acting: Acting
    readonly enterprise: string
    readonly before: DecidedRule | undefined
    readonly after: DecidedRule | undefined
  },
): Promise<Explained | undefined> {
  const { enterprise, acting } = asked
  const [earlier, later] = await storage.read(acting, async (open) => [
    await firmThen(open, { enterprise, run: pair.earlier, definitions }),
    await firmThen(open, { enterprise, run: pair.later, definitions }),
  ])
  const before = { run: pair.earlier, rule: asked.before, facts: earlier }
  const after = { run: pair.later, rule: asked.after, facts: later }
  const named = [before, after].map((side) => namedIn(definitions, side))
  const ids = [...new Set(named.flatMap((byId) => [...byId.keys()]))]
  const answers = await readFirmAnswers(pair, { enterprise, before: asked.before, after: asked.after, ids })
  if (answers === undefined) return undefined
  const says = (id: string) =>
    named.map((byId) => byId.get(id)?.says).findLast((said) => said !== undefined) ?? id
  return {
    before: answers.before,
    after: answers.after,
    conditions: answers.conditions
      .filter((each) => each.before !== each.after)
      .map(({ id, ...verdicts }) => ({ says: says(id), ...verdicts })),
    reasons: [...findMoveReasons({ answers, before, after, named })],
  }
}

function namedIn(
  definitions: Definitions,
  {
    run,
    rule,
    facts,
  }: { run: RunRecord; rule: DecidedRule | undefined; facts: Awaited<ReturnType<typeof firmThen>> },
) {
  return namedReasons(
    rule === undefined || facts === undefined ? [] : reasonsOf(definitions, facts, { run, rule }),
  )
}
