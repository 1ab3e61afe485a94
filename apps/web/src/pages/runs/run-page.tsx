import { replayRun, type Run, type RuleFigure, type RunResult } from '@yinyu/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Mark } from '../../ui/mark.tsx'
import { RegionCascade } from '../../ui/region-cascade.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { runLooks } from '../../ui/state-looks.ts'
import { Told } from '../../ui/told.tsx'
import { useDeed } from '../../ui/use-deed.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { CompareChoice } from './compare-choice.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { FirmsPanel } from './firms-panel.tsx'
import { RuleTable } from './rule-table.tsx'
import { RunProgress } from './run-progress.tsx'
import { strings } from './strings.ts'
import { isUnderWay, useRun, type FirmsAsked } from './use-runs.ts'
import '../standards/choice/list-head.css'
import './runs.css'

const words = strings.run

/** One run: by rule how many firms, and behind every number the firms. */
export function RunPage() {
  const { id = '' } = useParams({ strict: false })
  const [search, write] = useAddressSearch()
  const region = wordIn(search, 'region')
  const { data, error, refetch } = useRun(id, region)
  const [asked, setAsked] = useState<FirmsAsked & { readonly title: string }>()
  if (data === undefined)
    return error === null ? (
      <>
        <h1>{strings.title}</h1>
        <p className="loading">{strings.loading}</p>
      </>
    ) : (
      <section className="panel bulk-none" role="alert">
        <h1>{strings.failed}</h1>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  const { run } = data
  const open = (figure: RuleFigure, group: FirmsAsked['group']) =>
    setAsked({ rule: figure.rule, purpose: figure.purpose ?? 'new', group, title: figure.title })
  return (
    <>
      <Head run={run} firms={data.firms} />
      {isUnderWay(run) && <RunProgress run={run} />}
      {run.state === 'done' && (
        <Results
          data={data}
          region={region}
          onRegion={(chosen) => write(chosen === '' ? {} : { region: chosen }, 'push')}
          onOpen={open}
        />
      )}
      {asked !== undefined && (
        <FirmsPanel
          id={id}
          asked={asked}
          region={region}
          title={asked.title}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function Results({
  data: { run, rules, replay, marks },
  region,
  onRegion,
  onOpen,
}: {
  data: RunResult
  region: string
  onRegion: (region: string) => void
  onOpen: (figure: RuleFigure, group: FirmsAsked['group']) => void
}) {
  const { me } = useMe()
  const of = (kind: RuleFigure['kind']) => rules.filter((rule) => rule.kind === kind)
  return (
    <>
      {replay !== undefined && <Replayed replay={replay} />}
      <div className="panel bulk-tools no-print">
        <RegionCascade
          label={words.region}
          top={me?.post?.region ?? '100000'}
          value={region}
          onChange={onRegion}
        />
        <CompareChoice run={run} />
        <div className="bulk-ways">
          <ExportButtons id={run.id} region={region} />
          {mayOpen(me, replayRun.access) && <Replay id={run.id} />}
        </div>
      </div>
      <RuleTable title={words.standards} rules={of('standard')} onOpen={onOpen} />
      <RuleTable title={words.policies} rules={of('policy')} onOpen={onOpen} />
      <Marks marks={marks} />
    </>
  )
}

function Head({ run, firms }: { run: Run; firms: number }) {
  const ended = run.endedAt === undefined ? '' : strings.endedAt(sayInstant(run.endedAt))
  const parts = [
    strings.known(run.knownOn),
    strings.purposes[run.purpose],
    run.state === 'done' ? strings.firms(firms) : '',
    ended,
  ]
  return (
    <header className="list-head">
      <p className="no-print">
        <Link to="/runs">{strings.back}</Link>
      </p>
      <h1>
        {strings.asOf(run.heldOn)}
        <Mark look={runLooks[run.state]}>{strings.states[run.state]}</Mark>
      </h1>
      <p>{parts.filter((part) => part !== '').join('，')}</p>
      {run.fault !== undefined && <p className="bulk-fault">{run.fault}</p>}
      {run.state === 'done' && run.answers === 'gone' && <p>{strings.gone}</p>}
    </header>
  )
}

function Replay({ id }: { id: string }) {
  const deed = useDeed()
  const [note, setNote] = useState('')
  const replay = () =>
    deed.run(
      () => call(replayRun, { params: { id } }),
      () => setNote(words.replayed),
    )
  return (
    <>
      <Button disabled={deed.isGoing || note !== ''} onClick={replay}>
        {words.replay}
      </Button>
      {deed.fault !== undefined && <p role="alert">{deed.fault}</p>}
      <Told>{note}</Told>
    </>
  )
}

function Replayed({
  replay: { of, same, differences },
}: {
  replay: { of: string; same: 'yes' | 'no'; differences: readonly string[] }
}) {
  return (
    <section className={`panel bulk-replayed bulk-replayed-${same}`}>
      <p>{same === 'yes' ? words.sameAgain : words.otherAgain}</p>
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
      <Link to="/runs/$id" params={{ id: of }}>
        {words.first}
      </Link>
    </section>
  )
}

function Marks({
  marks,
}: {
  marks: { content?: string | undefined; snapshot?: string | undefined; answers?: string | undefined }
}) {
  const named = [
    [words.content, marks.content],
    [words.snapshot, marks.snapshot],
    [words.answers, marks.answers],
  ] as const
  return (
    <Disclosure summary={words.marks} closedOnPaper>
      <p className="small quiet">{words.marksLead}</p>
      <dl className="bulk-marks small">
        {named.map(([name, mark]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{mark ?? ''}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
