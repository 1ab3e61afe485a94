import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import {
  judgePolicy,
  judgeStandard,
  lowerDecision,
  verdictAt,
  type Definitions,
  type Facts,
  type LoweredRule,
  type Occasion,
  type Reason,
} from '@yinyu/rules'
import type { House } from '../../house.ts'
import { sayMet, sayUnknown } from './say-why.ts'

/** What all firms together answer to one standard or policy. Firms that do not meet it are left out. */
export interface RuleAnswers {
  /** The day and the digest of the facts that were judged. */
  readonly factsOn: IsoDate
  readonly factsDigest: string
  readonly firms: readonly AnsweredFirm[]
}

export interface AnsweredFirm {
  readonly enterprise: string
  readonly verdict: 'met' | 'unknown'
  /** Says why, by the tree of reasons; slow, so only for firms that are looked at. */
  readonly why: () => readonly string[]
}

/**
 * Judges every firm of the board of today by one rule: new applications only. It holds all firms and stands outside the row
 * policies, so whoever uses it writes or shows only firms that the records let the caller see.
 */
export async function answerRule(
  { boards, definitions }: Pick<House, 'boards' | 'definitions'>,
  rule: Pick<LoweredRule, 'kind' | 'id'>,
): Promise<RuleAnswers | Refusal> {
  if (boards === undefined)
    return refuse('RULE_NO_BOARD', '这台服务器没有开通全量测算，不能按条件筛选。请联系系统管理员。')
  const first = await boards.open()
  const whole = lowerDecision(definitions, { on: first.manifest.heldOn, purpose: 'new' }, first.keys)
  // What a rule reads and the board lacks is asked for, and read with the next board.
  const board = whole.keys.length > first.keys.length ? await boards.open({ keys: whole.keys }) : first
  const occasion = { on: board.manifest.heldOn, purpose: 'new' } as const
  const { keys, standards, policies } =
    board === first ? whole : lowerDecision(definitions, occasion, board.keys)
  const only = (all: readonly LoweredRule[]) =>
    all.filter(({ kind, id }) => kind === rule.kind && id === rule.id)
  const { plan, sheet } = await boards.decide(board, {
    keys,
    standards: only(standards),
    policies: only(policies),
  })
  const own = plan.answers.find(({ condition }) => condition === undefined)
  if (own === undefined)
    return refuse('RULE_NOT_IN_FORCE', '这项标准或政策今天没有施行的版本，不能按它筛选。')
  const { factsAt, idAt } = board
  const firms: AnsweredFirm[] = []
  for (let firm = 0; firm < board.firms; firm++) {
    const verdict = verdictAt(sheet, own, firm)
    if (verdict === 'unmet') continue
    const why = () => {
      const reasons = reasonsFor(definitions, rule, { facts: factsAt(firm), occasion })
      return verdict === 'met' ? sayMet(reasons) : sayUnknown(reasons, definitions.indicators)
    }
    firms.push({ enterprise: idAt(firm), verdict, why })
  }
  return { factsOn: occasion.on, factsDigest: board.hash, firms }
}

function reasonsFor(
  definitions: Definitions,
  { kind, id }: Pick<LoweredRule, 'kind' | 'id'>,
  { facts, occasion }: { readonly facts: Facts; readonly occasion: Occasion },
): readonly Reason[] {
  if (kind === 'standard') return judgeStandard(definitions, facts, { standard: id, ...occasion }).reasons
  const policy = definitions.policies.find((each) => each.id === id)
  return policy === undefined ? [] : judgePolicy(definitions, policy, facts, occasion).reasons
}
