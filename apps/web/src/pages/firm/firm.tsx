import { Link, useParams } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { useCurrentInSight } from '../../ui/current-in-sight.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useAddressSearch, withNumbers, wordIn } from '../standards/choice/address-search.ts'
import { askedLast } from '../standards/choice/last-asked.ts'
import { useFactsEarly } from './facts/use-firm-facts.ts'
import { FirmHead } from './firm-head.tsx'
import { useFirmFile, type FirmFile } from './firm-file.ts'
import { strings } from './strings.ts'
import { firmTabs } from './tabs/tabs.ts'
import './firm.css'

/** 企业档案: one enterprise, its tabs in the address. */
export function Firm() {
  const { id = '' } = useParams({ strict: false })
  const { data: firm, error, refetch } = useFirmFile(id)
  const { shown } = useTabs()
  useFactsEarly(id, shown?.shows ?? 'other')
  useEffect(() => void shown?.load(), [shown])
  return (
    <>
      <p className="no-print firm-back">
        <Link to="/registry" search={withNumbers(askedLast('/registry'))}>
          ‹ {strings.back}
        </Link>
      </p>
      {firm !== undefined && <FirmPage firm={firm} />}
      {firm === undefined && error === null && <p className="loading">{strings.loading}</p>}
      {firm === undefined && error !== null && (
        <section className="notice" role="alert">
          <h1>{strings.failed}</h1>
          <p>{sayRefusal(error)}</p>
          <Button onClick={() => void refetch()}>{strings.again}</Button>
        </section>
      )}
    </>
  )
}

function FirmPage({ firm }: { firm: FirmFile }) {
  const { tabs, shown } = useTabs()
  const Shown = shown?.component
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row, shown?.id)
  return (
    <>
      <FirmHead firm={firm} />
      <nav className="firm-tabs no-print" ref={row} aria-label={strings.tabs}>
        {tabs.map(({ id, label }) => (
          <Link
            key={id}
            to="."
            search={(before: Record<string, unknown>) => ({
              ...before,
              tab: id === firmTabs[0]?.id ? undefined : id,
              indicator: undefined,
            })}
            aria-current={id === shown?.id ? 'page' : undefined}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="firm-tab">
        <Suspense fallback={<p className="loading">{strings.loading}</p>}>
          {Shown && <Shown firm={firm} />}
        </Suspense>
      </div>
    </>
  )
}

/** The tabs that the person may open, and which one the address names. */
function useTabs() {
  const { me } = useMe()
  const [search] = useAddressSearch()
  const tabs = firmTabs.filter(({ access }) => mayOpen(me, access))
  return { tabs, shown: tabs.find(({ id }) => id === wordIn(search, 'tab')) ?? tabs[0] }
}
