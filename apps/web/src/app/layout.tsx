import { Link, Outlet, useMatches } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { toggleLargeType, useLargeType } from './large-type.ts'
import { menuPages } from './page.ts'
import { strings } from './strings.ts'
import './layout.css'

/** What stands around every page: name, menu, large type, and who to ask. */
export function Layout() {
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
      <main id="main" className="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{strings.loading}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
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
          {menuPages.map(({ path, label }) => (
            <Link key={path} to={path} activeOptions={{ exact: path === '/' }}>
              {label}
            </Link>
          ))}
        </nav>
        <button type="button" className="large-type" aria-pressed={isLarge} onClick={toggleLargeType}>
          {isLarge ? strings.usualType : strings.largeType}
        </button>
      </div>
    </header>
  )
}

function Footer() {
  return (
    <footer className="footer">
      <p>{strings.disclaimer}</p>
      <p>
        {strings.contact}
        <a href="tel:12345">12345</a>
        {strings.contactRest}
      </p>
    </footer>
  )
}
