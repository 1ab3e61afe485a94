import type { IsoDate } from '@yinyu/kernel'
import { purposes, type FactKey } from '@yinyu/rules'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { isIsoDate } from '@yinyu/kernel'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../verdict-card/card.tsx'
import { judgeAll } from '../../../verdict-card/judge-all.ts'
import { recordedFacts } from '../../../verdict-card/recorded-facts.ts'
import { SummaryBar } from '../../../verdict-card/summary-bar.tsx'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import { DayField } from '../../standards/choice/day-field.tsx'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurEnterprise, useOurFacts } from '../frame/our-queries.ts'
import { Waiting } from '../frame/waiting.tsx'
import { strings } from './strings.ts'
import './our-card.css'

const asked = purposes.filter((purpose): purpose is 'new' | 're-check' => purpose in strings.purposes)

/** 体检卡: every standard and policy, judged on what is recorded of the enterprise; what is missing leads to its field. */
export function OurCard() {
  const enterprise = useOurEnterprise()
  const facts = useOurFacts()
  const { definitions } = useDefinitions()
  const go = useNavigate()
  const [search, write] = useAddressSearch()
  const chosenDay = wordIn(search, 'on')
  const today = facts.data?.on
  const on = isIsoDate(chosenDay) ? chosenDay : today
  const purpose = asked.find((one) => one === wordIn(search, 'purpose')) ?? 'new'
  const found = useMemo(() => {
    if (!enterprise.data || !facts.data || on === undefined) return undefined
    const occasion = { on, purpose }
    const known = recordedFacts(definitions, { facts: facts.data.facts, enterprise: enterprise.data }, on)
    return { facts: known, occasion, answers: judgeAll(definitions, known, occasion) }
  }, [definitions, enterprise.data, facts.data, on, purpose])
  const onAsk = useCallback((key: FactKey) => void go({ to: '/our/facts', search: { field: key } }), [go])
  const ask = (next: { on?: IsoDate | undefined; purpose?: string }) => {
    const words = { on: next.on ?? '', purpose: next.purpose ?? purpose }
    if (!('on' in next)) words.on = chosenDay
    write(
      Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '' && word !== 'new')),
      'replace',
    )
  }
  return (
    <OurFrame
      title={strings.title}
      lead={strings.lead}
      tools={found && <Button onClick={() => print()}>{strings.print}</Button>}
    >
      {found === undefined || on === undefined ? (
        <Waiting error={enterprise.error ?? facts.error} />
      ) : (
        <>
          <div className="panel our-asked no-print">
            <Chips
              legend={strings.purpose}
              take="one"
              choices={asked.map((value) => ({ value, label: strings.purposes[value] }))}
              chosen={[purpose]}
              onChange={([next]) => ask({ purpose: next ?? 'new' })}
            />
            <DayField label={strings.on} day={on} onChange={(day) => ask({ on: day })} />
            {on !== today && <p className="small quiet">{strings.otherDay}</p>}
          </div>
          <SummaryBar found={found} />
          <Card found={found} purposeTitle={strings.purposes[purpose]} onAsk={onAsk} />
        </>
      )}
    </OurFrame>
  )
}
