import type { Access } from '@yinyu/contract'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { strings } from './strings.ts'
import { mayOpen, useMe } from './use-me.ts'

/** Shows a page to who may open it; to everybody else it says kindly what to do. */
export function Gate({ access, children }: { access: Access; children: ReactNode }) {
  const { state, me } = useMe()
  const { href } = useLocation()
  if (access === 'public' || mayOpen(me, access)) return children
  if (state === 'asking') return <p className="loading">{strings.loading}</p>
  if (me !== undefined)
    return (
      <section className="notice">
        <h1>{strings.notAllowed}</h1>
        <p>{strings.notAllowedWhy}</p>
      </section>
    )
  return (
    <section className="notice">
      <h1>{strings.needSignIn}</h1>
      <p>{strings.needSignInWhy}</p>
      <Link to="/sign-in" search={{ then: href }}>
        {strings.signIn}
      </Link>
    </section>
  )
}
