import { readTodos, type Todo } from '@yinyu/contract'
import { reading, type Asked, type Handler } from '../../door/handler.ts'
import type { Reading } from '../../storage/transaction.ts'
import { calendarTodos } from '../calendar/todos.ts'
import { correctionTodos } from '../corrections/todos.ts'
import { declarationTodos } from '../declarations/todos.ts'
import { draftTodos } from '../drafts/todos.ts'
import { importTodos } from '../imports/todos.ts'
import { ladderTodos } from '../ladder/todos.ts'
import { listTaskTodos } from '../lists/tasks/todos.ts'
import { postTodos } from '../posts/todos.ts'
import { takeUpTodos } from '../take-up/todos.ts'

/** What a feature adds to the to-do list of the caller; asked only where the caller holds its permission. */
export type TodoSource = (
  open: Reading,
  asked: Pick<Asked, 'caller' | 'house' | 'today' | 'now'>,
) => Promise<readonly Todo[]>

/** Every feature that knows of something waiting; a new one adds its line. */
const sources: readonly TodoSource[] = [
  ladderTodos,
  correctionTodos,
  listTaskTodos,
  draftTodos,
  importTodos,
  postTodos,
  takeUpTodos,
  declarationTodos,
  calendarTodos,
]

const urgencies: readonly Todo['urgency'][] = ['overdue', 'soon', 'open']

export const todoHandlers: readonly Handler[] = [
  reading(readTodos, async (open, asked) => {
    const todos: Todo[] = []
    for (const source of sources) todos.push(...(await source(open, asked)))
    return {
      todos: todos
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)),
    }
  }),
]
