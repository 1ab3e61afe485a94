import type { Access } from '@yinyu/contract'
import { Link, Outlet, useMatches } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { usePostMoves, useSessionEnded } from './acting-post.ts'
import { useFollowPost } from './follow-post.ts'
import { toggleLargeType, useLargeType } from './large-type.ts'
import { Gate } from './gate.tsx'
import { menuOf } from './page.ts'
import { PersonMenu } from './person-menu.tsx'
import { strings } from './strings.ts'
import { mayOpen, useMe } from './use-me.ts'
import { useCurrentInSight } from '../ui/current-in-sight.ts'
import './layout.css'

/** What stands around every page: name, menu, large type, and who to ask. */
export function Layout() {
  useFollowPost()
  const moves = usePostMoves()
  const main = useRef<HTMLElement>(null)
  const match = useMatches().at(-1)
  const title = match?.staticData.title
  const pathname = match?.pathname
  const shown = useRef(pathname)
  useEffect(() => {
    document.title = title === undefined ? strings.product : `${title}｜${strings.product}`
  }, [title])
  useEffect(() => {
    // A new page starts at its top for the keyboard and the screen reader too; the first load does not jump.
    if (shown.current !== pathname) main.current?.focus()
    shown.current = pathname
  }, [pathname])
  return (
    <>
      <a className="skip-link" href="#main">
        {strings.skip}
      </a>
      <Header />
      <SampleBanner />
      <EndedNotice />
      <MovedNotice key={pathname} moves={moves} />
      <main id="main" className="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{strings.loading}</p>}>
          <Gate access={match?.staticData.access ?? 'public'}>
            <Outlet key={moves} />
          </Gate>
        </Suspense>
      </main>
      <Footer access={match?.staticData.access ?? 'public'} />
    </>
  )
}

function Header() {
  const isLarge = useLargeType()
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span className="brand-name">{strings.product}</span>
          <span className="brand-line">{strings.tagline}</span>
        </Link>
        <nav className="menu" aria-label={strings.menu}>
          {publicMenu.map(({ path, label }) => (
            <Link key={path} to={path} activeOptions={{ exact: path === '/' }}>
              {label}
            </Link>
          ))}
        </nav>
        <PersonMenu />
        <button type="button" className="large-type" aria-pressed={isLarge} onClick={toggleLargeType}>
          {isLarge ? strings.usualType : strings.largeType}
        </button>
      </div>
      <WorkMenu />
    </header>
  )
}

const publicMenu = menuOf('public')
const workMenu = menuOf('work')

/** What one works with, for who is signed in. */
function WorkMenu() {
  const { me } = useMe()
  const row = useRef<HTMLDivElement>(null)
  useCurrentInSight(row, `${useMatches().at(-1)?.pathname} ${me?.post?.id}`)
  const entries = workMenu.filter(({ access }) => mayOpen(me, access))
  if (entries.length === 0) return undefined
  return (
    <nav className="work-menu" aria-label={strings.workMenu}>
      <div className="work-menu-inner" ref={row}>
        {entries.map(({ path, label }) => (
          <Link key={path} to={path}>
            {label}
          </Link>
        ))}
      </div>
    </nav>
  )
}

/** Fictional records are never mistaken for real ones. */
function SampleBanner() {
  const { isSample } = useMe()
  if (!isSample) return undefined
  return (
    <aside className="sample-banner" aria-label={strings.sampleLabel}>
      {strings.sample}
    </aside>
  )
}

/** The way back in opens beside the page, so that nothing half typed is lost. */
function EndedNotice() {
  if (!useSessionEnded()) return undefined
  return (
    <p className="moved-notice" role="alert">
      {strings.ended}
      <a href="/sign-in" target="_blank" rel="noopener">
        {strings.signInBeside}
      </a>
    </p>
  )
}

/** Another window changed the post, and this page went along: told until the next page. */
function MovedNotice({ moves }: { moves: number }) {
  const { me } = useMe()
  const [before] = useState(moves)
  if (moves === before || me?.post === undefined) return undefined
  return (
    <p className="moved-notice" role="alert">
      {strings.moved(me.post.unit)}
    </p>
  )
}

/** What is typed on a public page stays in the browser; what is typed after a sign-in is kept here. */
function Footer({ access }: { access: Access }) {
  return (
    <footer className="footer">
      <p>{access === 'public' ? strings.disclaimer : strings.kept}</p>
      <p>
        {strings.contact}
        <a href="tel:12345">12345</a>
        {strings.contactRest}
      </p>
      <p>
        <Link to="/interface">{strings.interface}</Link>
      </p>
    </footer>
  )
}
