import type { Access } from '@yinyu/contract'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { strings } from './strings.ts'
import { mayOpen, useMe } from './use-me.ts'

/** Shows a page to who may open it; to everybody else it says kindly what to do. */
export function Gate({ access, children }: { access: Access; children: ReactNode }) {
  const { state, me } = useMe()
  const { href, pathname } = useLocation()
  if (access === 'public') return children
  if (me?.mustChangePassword === true && pathname !== '/account') return <PasswordFirst />
  if (mayOpen(me, access)) return children
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
      {/* oxlint-disable-next-line unicorn/no-thenable -- the name of a part of the address */}
      <Link to="/sign-in" search={{ then: href }}>
        {strings.signIn}
      </Link>
    </section>
  )
}

/** A first or worn-out password opens one page only. */
function PasswordFirst() {
  return (
    <section className="notice">
      <h1>请先修改密码</h1>
      <p>您用的是初始密码，或密码已经到期。改好以后就能继续。</p>
      <Link to="/account">去修改密码</Link>
    </section>
  )
}
