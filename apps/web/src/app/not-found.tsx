import { Link } from '@tanstack/react-router'
import { strings } from './strings.ts'

export function NotFound() {
  return (
    <section className="notice">
      <h1>{strings.notFoundTitle}</h1>
      <p>{strings.notFound}</p>
      <Link to="/">{strings.home}</Link>
    </section>
  )
}
