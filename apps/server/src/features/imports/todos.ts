import { callerMay } from '../../door/caller.ts'
import type { TodoSource } from '../todos/handlers.ts'

const waiting = [
  { state: 'checked', title: '导入已核对完，等您决定是否写入' },
  { state: 'failed', title: '导入没有成功，请看原因' },
] as const

/** Imports of the scope that wait for a decision: checked and not yet applied, or failed. A single one is led to at once. */
export const importTodos: TodoSource = async ({ sql }, { caller }) => {
  if (!callerMay(caller, 'imports.run')) return []
  const runs = await sql
    .selectFrom('import_run')
    .select(['id', 'state'])
    .where('state', 'in', ['checked', 'failed'])
    .execute()
  return waiting.map(({ state, title }) => {
    const own = runs.filter((run) => run.state === state)
    const [only, ...others] = own
    const alone = only !== undefined && others.length === 0
    const link = alone ? `/imports/${only.id}` : `/imports?state=${state}`
    return { id: `import-${state}`, title, count: own.length, link, urgency: 'open' }
  })
}
