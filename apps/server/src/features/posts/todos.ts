import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'

/** Posts that wait for a security administrator who did not propose them and is not to have them. */
export const postTodos: TodoSource = async ({ sql }, { caller }) => {
  const { account = '' } = caller
  if (!callerMay(caller, 'posts.confirm')) return []
  const { count } = await sql
    .selectFrom('post')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('state', '=', 'proposed')
    .where('account_id', '<>', account)
    .where('proposed_by', '<>', account)
    .executeTakeFirstOrThrow()
  return [
    {
      id: 'post-proposed',
      title: '岗位等待批准',
      count,
      link: '/people?state=proposed',
      urgency: 'open',
    },
  ]
}
