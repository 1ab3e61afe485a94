import type { Me } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { mayOpen } from '../../app/use-me.ts'
import { strings } from './strings.ts'

/** The way to the keys for programs, for who may have them. */
export function TokensLink({ me }: { me: Me }) {
  if (!mayOpen(me, 'tokens.keep')) return undefined
  return (
    <section className="panel account-part" aria-labelledby="tokens">
      <h2 id="tokens">{strings.tokens.title}</h2>
      <p>{strings.tokens.lead}</p>
      <p>
        <Link to="/interface/tokens">{strings.tokens.link}</Link>
      </p>
    </section>
  )
}
