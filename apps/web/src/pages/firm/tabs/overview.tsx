import { useNavigate } from '@tanstack/react-router'
import { splitFactKey, type FactKey } from '@yinyu/rules'
import { useCallback, useMemo } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Card } from '../../../verdict-card/card.tsx'
import { judgeAll } from '../../../verdict-card/judge-all.ts'
import { factsInView } from '../facts/facts-in-view.ts'
import { useFirmFacts } from '../facts/use-firm-facts.ts'
import { strings } from '../strings.ts'
import { useViewpoint } from '../viewpoint/use-viewpoint.ts'
import { ViewpointBar } from '../viewpoint/viewpoint-bar.tsx'
import { Waiting } from '../waiting.tsx'
import type { TabProps } from './tabs.ts'

/** 概况: the verdict card on what is on record, from any day. */
export function Overview({ firm }: TabProps) {
  const { definitions } = useDefinitions()
  const { from, knownOn } = useViewpoint()
  const { on, purpose, known } = from
  const { data, error, isPlaceholderData } = useFirmFacts(firm.id)
  const go = useNavigate()
  const found = useMemo(() => {
    if (data === undefined) return undefined
    const facts = factsInView(data.facts, firm, definitions.standards, { on, knownOn })
    const occasion = { on, purpose }
    return { facts, occasion, answers: judgeAll(definitions, facts, occasion) }
  }, [data, firm, definitions, on, knownOn, purpose])
  const ask = useCallback(
    (key: FactKey) =>
      void go({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...before,
          tab: 'data',
          indicator: splitFactKey(key).indicator,
        }),
      }),
    [go],
  )
  return (
    <>
      <ViewpointBar asks="day-and-purpose">
        <p className="small quiet">
          {strings.asOf(on)}
          {known === 'then' && strings.knownNote(on)}
        </p>
      </ViewpointBar>
      {found === undefined ? (
        <Waiting error={error} />
      ) : (
        <div aria-busy={isPlaceholderData}>
          <Card found={found} purposeTitle={strings.purposes[purpose]} onAsk={ask} />
        </div>
      )}
    </>
  )
}
