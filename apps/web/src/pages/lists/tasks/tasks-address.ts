import type { TaskState } from '@yinyu/contract'
import { wordIn, type AddressSearch, type AddressWords } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'

/** What is asked of the firms that were given out. */
export interface TasksQuery {
  readonly whose: 'mine' | 'given' | 'all'
  readonly state: 'any' | TaskState
  readonly late: 'any' | 'late'
  readonly page: number
}

const usual: TasksQuery = { whose: 'mine', state: 'open', late: 'any', page: 1 }
const PAGES_MOST = 5_000

/** Reads the address; what makes no sense asks nothing. */
export function readTasks(search: AddressSearch): TasksQuery {
  const page = Number(wordIn(search, 'page'))
  const word = (name: string) => wordIn(search, name)
  const { whoseWords, states } = strings.tasks
  return {
    whose: Object.hasOwn(whoseWords, word('whose')) ? (word('whose') as TasksQuery['whose']) : usual.whose,
    state: Object.hasOwn(states, word('state')) ? (word('state') as TasksQuery['state']) : usual.state,
    late: word('late') === 'late' ? 'late' : 'any',
    page: Number.isInteger(page) && page >= 1 && page <= PAGES_MOST ? page : 1,
  }
}

/** Only what is not as usual. */
export function writeTasks(query: TasksQuery): AddressWords {
  const names = ['whose', 'state', 'late', 'page'] as const
  const said = names.filter((name) => query[name] !== usual[name])
  return { view: 'tasks', ...Object.fromEntries(said.map((name) => [name, String(query[name])])) }
}
