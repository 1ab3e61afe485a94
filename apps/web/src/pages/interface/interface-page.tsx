import { readInterface } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addressOf, call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { SearchBox } from '../standards/choice/search-box.tsx'
import { findOperations, type InterfaceDocument, type Listed } from './document.ts'
import { OperationView } from './operation-view.tsx'
import { basics, strings } from './strings.ts'
import '../standards/choice/list-head.css'
import './interface.css'

/** 接口文档: every route there is, from the document that the server makes of them. */
export function InterfacePage() {
  const [search, write] = useAddressSearch()
  const { me } = useMe()
  const words = wordIn(search, 'q')
  const { data, error } = useQuery({
    queryKey: ['interface'],
    queryFn: async () => (await call(readInterface)) as unknown as InterfaceDocument,
    staleTime: Infinity,
  })
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
        <p className="interface-links">
          <a href={addressOf(readInterface)} download="yinyu-openapi.json">
            {strings.raw}
          </a>
          {mayOpen(me, 'tokens.keep') && <Link to="/interface/tokens">{strings.tokens}</Link>}
        </p>
      </header>
      <section className="panel interface-basics" aria-labelledby="basics">
        <h2 id="basics">{strings.basics}</h2>
        <ul>
          {basics.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <search className="interface-search no-print">
        <SearchBox
          label={strings.search}
          hint={strings.searchHint}
          words={words}
          onSearch={(q) => write(q === '' ? {} : { q }, 'replace')}
        />
      </search>
      {error !== null && (
        <p role="alert">
          {strings.failed}：{error.message}
        </p>
      )}
      {data !== undefined && <Groups document={data} found={findOperations(data, words)} />}
    </>
  )
}

function Groups({ document, found }: { document: InterfaceDocument; found: readonly Listed[] }) {
  return (
    <>
      <output className="interface-count">
        {found.length === 0 ? strings.none : strings.found(found.length)}
      </output>
      {document.tags.map(({ name }) => {
        const own = found.filter(({ tags }) => tags.includes(name))
        if (own.length === 0) return undefined
        return (
          <section key={name} className="panel interface-group" aria-label={name}>
            <h2>{name}</h2>
            {own.map((operation) => (
              <Disclosure key={operation.operationId} summary={<Summary operation={operation} />}>
                <OperationView operation={operation} />
              </Disclosure>
            ))}
          </section>
        )
      })}
    </>
  )
}

function Summary({ operation: { method, path, summary } }: { operation: Listed }) {
  return (
    <span className="operation-line">
      <span className="operation-method" data-method={method}>
        {method}
      </span>
      <span>{summary}</span>
      <code>{path}</code>
    </span>
  )
}
