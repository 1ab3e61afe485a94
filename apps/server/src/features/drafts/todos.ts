import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'

/** Drafts that wait for a second person, and own ones that came back. */
export const draftTodos: TodoSource = async ({ sql, acting }, { caller }) => {
  const toReview = callerMay(caller, 'drafts.review')
    ? await sql
        .selectFrom('policy_draft as d')
        .select((all) => all.fn.countAll<number>().as('count'))
        .where('d.state', '=', 'submitted')
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('policy_draft_version as v')
                .select('v.version')
                .whereRef('v.draft_id', '=', 'd.id')
                .where('v.saved_by', '=', acting.person),
            ),
          ),
        )
        .executeTakeFirstOrThrow()
    : { count: 0 }
  const cameBack = callerMay(caller, 'drafts.write')
    ? await sql
        .selectFrom('policy_draft as d')
        .innerJoin('policy_draft_review as r', 'r.draft_id', 'd.id')
        .select((all) => all.fn.count<number>('d.id').distinct().as('count'))
        .where('d.state', '=', 'writing')
        .where('r.decision', '=', 'rejected')
        .where('r.submitted_by', '=', acting.person)
        .whereRef('r.version', '=', 'd.version')
        .executeTakeFirstOrThrow()
    : { count: 0 }
  return [
    {
      id: 'draft-review',
      title: '政策草稿等您审批',
      count: toReview.count,
      link: '/drafts?state=submitted',
      urgency: 'open' as const,
    },
    {
      id: 'draft-came-back',
      title: '您的政策草稿被退回',
      count: cameBack.count,
      link: '/drafts?state=writing',
      urgency: 'open' as const,
    },
  ]
}
