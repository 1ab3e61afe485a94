import { sayDate } from '@yinyu/kernel'
import type { Me } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { pages } from '../../app/page.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { LatestImports } from '../imports/latest-imports.tsx'
import { entriesOf } from './entries.ts'
import { FindFirm } from './find-firm.tsx'
import { LadderInShort } from './ladder-in-short.tsx'
import { strings } from './strings.ts'
import { TodoList } from './todo-list.tsx'
import '../standards/choice/list-head.css'
import './work.css'

/** Where the day begins: what waits, then what one needs most. */
export function Workbench() {
  const { me, today } = useMe()
  if (me === undefined) return null
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>
          {strings.hello(me.personName)}
          {me.post && `${me.post.unit}，${me.post.roleTitle}。`}
          {today !== undefined && strings.today(sayDate(today))}
        </p>
      </header>
      {me.post ? <Day me={me} /> : <p className="panel">{strings.noPost}</p>}
    </>
  )
}

function Day({ me }: { me: Me }) {
  return (
    <div className="work">
      <div className="work-column">
        <TodoList />
        {mayOpen(me, 'imports.read') && <LatestImports />}
      </div>
      <div className="work-column">
        {mayOpen(me, 'registry.read') && <FindFirm />}
        {mayOpen(me, 'ladder.read') && <LadderInShort />}
      </div>
      <Entries me={me} />
    </div>
  )
}

function Entries({ me }: { me: Me }) {
  const entries = entriesOf(pages, {
    mayOpen: (access) => mayOpen(me, access),
    acts: me.post?.enterprise === undefined ? 'otherwise' : 'for an enterprise',
  })
  if (entries.length === 0) return null
  return (
    <section className="work-entries">
      <h2>{strings.entries}</h2>
      <ul>
        {entries.map(({ path, name, about }) => (
          <li key={path}>
            <Link to={path} className="panel work-entry">
              <strong>{name}</strong>
              {about !== '' && <span className="small">{about}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
