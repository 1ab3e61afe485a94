import { readTodos, type Todo } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../app/call.ts'
import { groupDigits } from '../../ui/figures/say-count.ts'
import { linkedAddress } from './linked-address.ts'
import { strings } from './strings.ts'

const words = strings.todos

/** What waits for the person, the late before the early, each leading to its list. */
export function TodoList() {
  const { data, isError } = useQuery({
    queryKey: ['todos'],
    queryFn: ({ signal }) => call(readTodos, { signal }),
  })
  return (
    <section className="panel work-todos">
      <h2>{words.title}</h2>
      {isError && <p role="alert">{words.failed}</p>}
      {!data && !isError && <p className="quiet">{words.asking}</p>}
      {data?.todos.length === 0 && <p className="work-none">{words.none}</p>}
      {data && data.todos.length > 0 && (
        <ul>
          {data.todos.map((todo) => (
            <li key={todo.id}>
              <TodoLine todo={todo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TodoLine({ todo: { title, count, of, link, urgency } }: { todo: Todo }) {
  return (
    <Link {...linkedAddress(link)} className={`todo todo-${urgency}`}>
      <span className="todo-urgency">{words.urgencies[urgency]}</span>
      <span className="todo-title">{title}</span>
      <span className="todo-count">
        <b>{groupDigits(count)}</b> {of === 'enterprises' ? words.enterprises : words.matters}
      </span>
    </Link>
  )
}
