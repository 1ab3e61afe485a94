import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useDefinitions } from '../../../app/definitions.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurDeclaration, useOurFacts } from '../frame/our-queries.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { Waiting } from '../frame/waiting.tsx'
import { pendingOf } from './pending.ts'
import { PendingTable } from './pending-table.tsx'
import { strings } from './strings.ts'
import type { Outcome } from './use-verb.ts'
import { ClerkVerbs, PrincipalVerbs } from './verbs.tsx'
import '../../../ui/button.css'
import './check.css'

/** 核对: exactly what will be recorded, old beside new, before anybody signs for it. */
export function Check() {
  const { me } = useMe()
  const { indicators } = useDefinitions().definitions
  const facts = useOurFacts()
  const found = useOurDeclaration()
  const [outcome, setOutcome] = useState<Outcome>()
  const isPrincipal = mayOpen(me, 'declarations.confirm')
  const Verbs = isPrincipal ? PrincipalVerbs : ClerkVerbs
  const lead = isPrincipal ? strings.leadPrincipal : strings.leadClerk
  if (outcome !== undefined) return <Done outcome={outcome} />
  if (!facts.data || !found.data)
    return (
      <OurFrame title={strings.title} lead={lead}>
        <Waiting error={facts.error ?? found.error} />
      </OurFrame>
    )
  const { declaration } = found.data
  const groups = pendingOf(declaration?.entries ?? {}, facts.data.facts, indicators)
  const rows = groups.flatMap(([, own]) => own)
  if (!declaration || rows.length === 0)
    return (
      <OurFrame title={strings.title}>
        <section className="panel check-empty">
          <p>{strings.nothing}</p>
          <Link className="button button-primary" to="/our/facts">
            {strings.toFacts}
          </Link>
        </section>
      </OurFrame>
    )
  const faulty = rows.filter(({ fault }) => fault !== undefined).length
  return (
    <OurFrame title={strings.title} lead={lead}>
      {faulty > 0 && (
        <p className="our-fault" role="alert">
          {strings.faulty(faulty)}
        </p>
      )}
      <PendingTable groups={groups} />
      <p className="quiet small">
        {strings.lastChange(declaration.changedBy, sayInstant(declaration.changedAt))}
      </p>
      <Verbs {...{ declaration }} count={rows.length} isSound={faulty === 0} onOutcome={setOutcome} />
    </OurFrame>
  )
}

function Done({ outcome }: { outcome: Outcome }) {
  const said =
    outcome.did === 'confirmed'
      ? strings.recorded(outcome.count, outcome.receipt)
      : outcome.did === 'returned'
        ? strings.returned
        : strings.handedIn
  return (
    <OurFrame title={strings.title}>
      <section className="panel check-empty">
        <output className="our-good">{said}</output>
        <div className="our-ways">
          {outcome.did === 'confirmed' && (
            <Link className="button button-plain" to="/our/receipts" search={{ number: outcome.receipt }}>
              {strings.toReceipt}
            </Link>
          )}
          <Link className="button button-primary" to="/our/card">
            {strings.toCard}
          </Link>
          <Link className="button button-plain" to="/our/facts">
            {strings.toData}
          </Link>
        </div>
      </section>
    </OurFrame>
  )
}
