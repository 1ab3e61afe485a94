import type { Run, RuleChange } from '@yinyu/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { RegionCascade } from '../../ui/region-cascade.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { MovesPanel } from './moves-panel.tsx'
import { strings } from './strings.ts'
import { useCompared, type MovesAsked } from './use-runs.ts'
import '../standards/choice/list-head.css'
import './runs.css'

const words = strings.compare

/** Two runs: who came to meet which rule and who no longer does. */
export function ComparePage() {
  const { id = '', earlier = '' } = useParams({ strict: false })
  const [search, write] = useAddressSearch()
  const region = wordIn(search, 'region')
  const { me } = useMe()
  const { data, error, refetch } = useCompared({ id, earlier }, region)
  const [asked, setAsked] = useState<MovesAsked & { readonly title: string }>()
  return (
    <>
      <header className="list-head">
        <p className="no-print">
          <Link to="/runs/$id" params={{ id }}>
            {strings.back}
          </Link>
        </p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      {data === undefined && error === null && <p className="loading">{strings.loading}</p>}
      {error !== null && <Failed error={error} onAgain={() => void refetch()} />}
      {data !== undefined && (
        <>
          <dl className="panel bulk-pair">
            <Side title={words.earlier} run={data.earlier} />
            <Side title={words.later} run={data.later} />
          </dl>
          <p className="bulk-firms-moved">
            {[words.come(data.firms.come), words.gone(data.firms.gone)].join('，')}
          </p>
          <div className="panel bulk-tools no-print">
            <RegionCascade
              label={strings.run.region}
              top={me?.post?.region ?? '100000'}
              value={region}
              onChange={(chosen) => write(chosen === '' ? {} : { region: chosen }, 'push')}
            />
          </div>
          <Changes
            rules={data.rules}
            onOpen={(rule, way) =>
              setAsked({ rule: rule.rule, purpose: rule.purpose ?? 'new', way, title: rule.title })
            }
          />
        </>
      )}
      {asked !== undefined && (
        <MovesPanel
          pair={{ id, earlier }}
          asked={asked}
          region={region}
          title={asked.title}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function Side({ title, run }: { title: string; run: Run }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Link to="/runs/$id" params={{ id: run.id }}>
          {strings.asOf(run.heldOn)}
        </Link>
        <span className="small quiet">
          {`${strings.known(run.knownOn)}，${strings.firms(run.firms)}，${sayInstant(run.endedAt ?? run.askedAt)}`}
        </span>
      </dd>
    </div>
  )
}

function Changes({
  rules,
  onOpen,
}: {
  rules: readonly RuleChange[]
  onOpen: (rule: RuleChange, way: MovesAsked['way']) => void
}) {
  const [shown, setShown] = useState<'moved' | 'all'>('moved')
  const moved = rules.filter(({ entered, left, text }) => entered > 0 || left > 0 || text === 'changed')
  const rows = shown === 'moved' ? moved : rules
  return (
    <section className="bulk-figures" aria-label={words.title}>
      <label className="bulk-check">
        <input
          type="checkbox"
          checked={shown === 'moved'}
          onChange={({ target }) => setShown(target.checked ? 'moved' : 'all')}
        />
        {words.onlyMoved}
      </label>
      {rows.length === 0 ? (
        <p className="panel">{words.nothing}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        <section className="panel bulk-scroll" aria-label={`${words.title}，可左右移动`} tabIndex={0}>
          <table className="bulk-table">
            <thead>
              <tr>
                <th scope="col">{strings.run.rule}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <th scope="col">{words.entered}</th>
                <th scope="col">{words.left}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((rule) => (
                <ChangeRow key={`${rule.rule} ${rule.purpose ?? ''}`} rule={rule} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function ChangeRow({
  rule,
  onOpen,
}: {
  rule: RuleChange
  onOpen: (rule: RuleChange, way: MovesAsked['way']) => void
}) {
  const marks = [rule.purpose && strings.kinds[rule.purpose], rule.text === 'changed' ? words.text : '']
  return (
    <tr className="bulk-four">
      <th scope="row">
        {rule.title}
        <span className="small quiet"> {marks.filter(Boolean).join(' ')}</span>
      </th>
      <td data-label={words.before}>{rule.before.toLocaleString('zh-CN')}</td>
      <td data-label={words.after}>{rule.after.toLocaleString('zh-CN')}</td>
      {(['entered', 'left'] as const).map((way) => (
        <td key={way} data-label={words[way]}>
          {rule[way] === 0 ? (
            0
          ) : (
            <button type="button" className="link-button" onClick={() => onOpen(rule, way)}>
              {rule[way].toLocaleString('zh-CN')}
              <span className="visually-hidden">：{`${rule.title} ${words[way]}`}</span>
            </button>
          )}
        </td>
      ))}
    </tr>
  )
}

function Failed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  return (
    <section className="panel bulk-none" role="alert">
      <h2>{strings.failed}</h2>
      <p>{sayRefusal(error)}</p>
      <Button onClick={onAgain}>{strings.again}</Button>
    </section>
  )
}
