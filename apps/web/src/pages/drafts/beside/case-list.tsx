import { markCases, type CheckedDraft, type DraftCase } from '@yinyu/contract'
import { sayFactKey, sayFactValue, splitFactKey, type Indicators } from '@yinyu/rules'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { sayIndustry, sayRegion, usePlaceNames, type PlaceNames } from '../../../ui/place-names.ts'
import { sayAmount } from '../../../ui/say-amount.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import type { Content } from '../edit/content-path.ts'
import { strings } from '../strings.ts'
import { differingFacts, groupCases } from './group-cases.ts'
import { sayPlace } from './say-place.ts'

interface Given {
  readonly draft: string
  readonly checked: CheckedDraft
  readonly content: Content
  /** Absent where one only reads. */
  readonly onMarked?: (checked: CheckedDraft) => void
}

/** The made-up firms of every line, to be looked at one by one. */
export function CaseList({ draft, checked, content, onMarked }: Given) {
  const { cases, unreached, byPerson } = checked
  if (cases.length === 0) return <p className="quiet">{strings.casesNotYet}</p>
  const left = cases.filter(({ mark }) => mark === undefined).length
  return (
    <div className="draft-cases">
      <p className="quiet small">{strings.casesLead}</p>
      <output>{strings.casesLeft(left)}</output>
      {unreached.length > 0 && (
        <div className="deed-note">
          <p>{strings.unreached}</p>
          <ul>
            {unreached.map(({ about, says }) => (
              <li key={about}>
                {sayPlace(about, content)}：{says}
              </li>
            ))}
          </ul>
        </div>
      )}
      {byPerson.length > 0 && (
        <div className="deed-note">
          <p>{strings.byPerson}</p>
          <ul>
            {byPerson.map(({ about, says }) => (
              <li key={about}>
                {sayPlace(about, content)}：{says}
              </li>
            ))}
          </ul>
        </div>
      )}
      {groupCases(cases).map(([about, group]) => (
        <div key={about} className="draft-case-group">
          <h3>{sayPlace(about, content)}</h3>
          <ul>
            {group.map((one) => (
              <Case
                key={`${one.name} ${one.fingerprint}`}
                one={one}
                first={cases[0]}
                draft={draft}
                onMarked={onMarked}
              />
            ))}
          </ul>
          {onMarked && group.length > 1 && group.some(({ mark }) => mark === undefined) && (
            <MarkGroup draft={draft} group={group} onMarked={onMarked} />
          )}
        </div>
      ))}
    </div>
  )
}

function Case({
  one,
  first,
  draft,
  onMarked,
}: {
  one: DraftCase
  first: DraftCase | undefined
  draft: string
  onMarked: Given['onMarked']
}) {
  const { definitions } = useDefinitions()
  const names = usePlaceNames()
  const facts = first && first !== one ? differingFacts(one.facts, first.facts) : one.facts
  return (
    <li className={`draft-case draft-case-${one.mark?.judgement ?? 'open'}`}>
      <p className="draft-case-name">{one.name}</p>
      <p>
        <VerdictMark verdict={one.verdict} /> <b>{sayAmount(amountOf(one))}</b>
      </p>
      <p className="quiet small">
        {first === one ? strings.facts : strings.differs}：
        {facts.map(({ key, value }) => sayFact(key, value, definitions.indicators, names)).join('；')}
      </p>
      {one.mark?.remark !== undefined && <p className="small">{one.mark.remark}</p>}
      {onMarked ? (
        <Mark one={one} draft={draft} onMarked={onMarked} />
      ) : (
        one.mark && (
          <p className="small">
            {one.mark.judgement === 'right' ? strings.right : strings.wrongMark}（{one.mark.by}）
          </p>
        )
      )}
    </li>
  )
}

function sayFact(
  key: string,
  value: DraftCase['facts'][number]['value'] | undefined,
  indicators: Indicators,
  names: PlaceNames,
): string {
  const indicator = indicators.get(splitFactKey(key).indicator)
  if (indicator === undefined) return key
  const title = sayFactKey(key, indicators)
  if (value === undefined) return `${title}${strings.missingFact}`
  if (indicator.kind === 'region') return `${title} ${sayRegion(String(value), names)}`
  if (indicator.kind === 'industry') return `${title} ${sayIndustry(String(value), names)}`
  return `${title} ${sayFactValue(indicator, value)}`
}

function amountOf({ leastFen, mostFen }: DraftCase) {
  if (leastFen === undefined) return undefined
  return { leastFen: BigInt(leastFen), mostFen: mostFen === undefined ? undefined : BigInt(mostFen) }
}

interface Marking {
  readonly draft: string
  readonly onMarked: (checked: CheckedDraft) => void
}

function Mark({ one, draft, onMarked }: Marking & { one: DraftCase }) {
  const deed = useDeed()
  const [remark, setRemark] = useState<string>()
  const say = (judgement: 'right' | 'wrong', words?: string) =>
    deed.run(async () => {
      const remarked = words === undefined || words.trim() === '' ? {} : { remark: words.trim() }
      const body = { fingerprints: [one.fingerprint], judgement, ...remarked }
      onMarked((await call(markCases, { params: { id: draft }, body })).checked)
      setRemark(undefined)
    })
  if (remark !== undefined)
    return (
      <DeedForm
        deed={deed}
        go={strings.remarkGo}
        onGo={() => say('wrong', remark)}
        onCancel={() => setRemark(undefined)}
      >
        <TextField label={strings.remark} value={remark} onChange={setRemark} maxLength={500} />
      </DeedForm>
    )
  return (
    <div className="draft-marks">
      {(['right', 'wrong'] as const).map((judgement) => (
        <Button
          key={judgement}
          aria-pressed={one.mark?.judgement === judgement}
          disabled={deed.isGoing}
          onClick={() => (judgement === 'right' ? say('right') : setRemark(one.mark?.remark ?? ''))}
        >
          {judgement === 'right' ? strings.right : strings.wrongMark}
        </Button>
      ))}
      {deed.fault !== undefined && <p className="deed-fault">{deed.fault}</p>}
    </div>
  )
}

function MarkGroup({ draft, group, onMarked }: Marking & { group: readonly DraftCase[] }) {
  const deed = useDeed()
  const fingerprints = group.flatMap(({ mark, fingerprint }) => (mark === undefined ? [fingerprint] : []))
  const go = () =>
    deed.run(async () => {
      const body = { fingerprints, judgement: 'right' as const }
      onMarked((await call(markCases, { params: { id: draft }, body })).checked)
    })
  return (
    <>
      <Button look="link" disabled={deed.isGoing} onClick={go}>
        {strings.markGroup}
      </Button>
      {deed.fault !== undefined && <p className="deed-fault">{deed.fault}</p>}
    </>
  )
}
