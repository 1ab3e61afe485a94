import { endToken, listTokens, makeToken } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { queries } from '../../app/queries.tsx'
import { Button } from '../../ui/button.tsx'
import { NewToken } from './new-token.tsx'
import { sayMoment } from '../audit/words.ts'
import { sayRights } from './token-rights.ts'
import { strings } from './token-strings.ts'
import '../standards/choice/list-head.css'
import './interface.css'

const KEY = ['tokens']

/** 接口令牌: make one, see it once, end it. */
export function Tokens() {
  const [shown, setShown] = useState<string>()
  return (
    <div className="tokens">
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>
          {strings.lead} <Link to="/interface">{strings.document}</Link>
        </p>
      </header>
      {shown === undefined ? (
        <NewToken
          onMake={async (body, key) => {
            const { token } = await call(makeToken, { body, key })
            setShown(token)
            await queries.invalidateQueries({ queryKey: KEY })
          }}
        />
      ) : (
        <Shown token={shown} onKept={() => setShown(undefined)} />
      )}
      <List />
    </div>
  )
}

function Shown({ token, onKept }: { token: string; onKept: () => void }) {
  const [state, setState] = useState<'new' | 'copied'>('new')
  return (
    <section className="token-shown" role="alert">
      <h2>{strings.shown}</h2>
      <code>{token}</code>
      <p>{strings.shownNote}</p>
      <div className="interface-links">
        {/* A page without https may not reach the clipboard; the token can be marked and copied by hand. */}
        {isSecureContext && (
          <Button
            look="primary"
            onClick={() => void navigator.clipboard.writeText(token).then(() => setState('copied'))}
          >
            {state === 'copied' ? strings.copied : strings.copy}
          </Button>
        )}
        <Button onClick={onKept}>{strings.kept}</Button>
      </div>
    </section>
  )
}

function List() {
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => call(listTokens) })
  const [refused, setRefused] = useState<string>()
  const end = async (id: string) => {
    if (!confirm(strings.endSure)) return
    const failed = await call(endToken, { params: { id } }).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    )
    setRefused(failed)
    await queries.invalidateQueries({ queryKey: KEY })
  }
  return (
    <section className="panel token-list" aria-labelledby="token-list">
      <h2 id="token-list">{strings.listTitle}</h2>
      {(error !== null || refused !== undefined) && (
        <p role="alert">{refused ?? `${strings.failed}：${error?.message}`}</p>
      )}
      {data?.tokens.length === 0 && <p className="quiet">{strings.none}</p>}
      <ul>
        {data?.tokens.map(({ id, title, permissions, state, validTo, usedAt }) => (
          <li key={id}>
            <div>
              <strong>{title}</strong>
              <span className="small">{sayRights(permissions)}</span>
              <span className="quiet small">
                {strings.states[state]}；{strings.until(validTo)}；
                {usedAt === undefined ? strings.unused : strings.used(sayMoment(usedAt))}
              </span>
            </div>
            {state === 'valid' && (
              <Button look="danger" onClick={() => void end(id)}>
                {strings.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
