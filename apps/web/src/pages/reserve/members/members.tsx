import { exportReserveBase, type ReserveMember } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { RowFirm } from '../../../ui/row-firm.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Told } from '../../../ui/told.tsx'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { DecideForm } from '../candidates/decide-form.tsx'
import { FindField } from '../find-field.tsx'
import { LifePanel } from '../life-panel.tsx'
import { SaveButton } from '../save-button.tsx'
import { strings } from '../strings.ts'
import { ROWS_A_PAGE, useBase, useMayDecide, useSourceTitle } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'

const words = strings.base

/** The base as it is today, or as it was on any day. */
export function Members() {
  const { me, today = '' } = useMe()
  const [search, write] = useAddressSearch()
  const page = Number(wordIn(search, 'page'))
  const query = {
    on: wordIn(search, 'on'),
    region: wordIn(search, 'region'),
    find: wordIn(search, 'find'),
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  }
  const ask = (more: Partial<typeof query>) => {
    const { page: next, ...rest } = { ...query, page: 1, ...more }
    const asked = Object.entries(rest).filter(([, word]) => word !== '')
    write(
      Object.fromEntries([['part', 'base'], ...asked, ...(next > 1 ? [['page', String(next)]] : [])]),
      'push',
    )
  }
  return (
    <>
      <search className="panel asked no-print" aria-label={strings.search}>
        <TextField
          label={words.on}
          type="date"
          value={query.on === '' ? today : query.on}
          onChange={(on) => ask({ on: on === today ? '' : on })}
        />
        <RegionCascade
          label={strings.region}
          top={me?.post?.region ?? '100000'}
          value={query.region}
          onChange={(region) => ask({ region })}
        />
        <FindField key={query.find} value={query.find} onFind={(find) => ask({ find })} />
      </search>
      <Found query={query} onPage={(next) => ask({ page: next })} />
    </>
  )
}

type Query = Parameters<typeof useBase>[0]

function Found({ query, onPage }: { query: Query; onPage: (page: number) => void }) {
  const { data, error, refetch, isPlaceholderData } = useBase(query)
  const [said, setSaid] = useState('')
  if (data === undefined) return <Waiting error={error} onAgain={() => void refetch()} />
  const { on, region, find } = query
  const asked = { ...(on && { on }), ...(region && { region }), ...(find && { find }) }
  return (
    <section aria-label={strings.parts.base} aria-busy={isPlaceholderData}>
      <h2 className="visually-hidden">{strings.parts.base}</h2>
      <div className="list-bar-line">
        <output>{words.asOf(data.on, data.count)}</output>
        <SaveButton
          words={strings.save}
          address={addressOf(exportReserveBase, { query: asked })}
          name="后备企业库.xlsx"
        />
      </div>
      <Told>{said}</Told>
      {data.rows.length === 0 ? (
        <p className="panel">{words.empty}</p>
      ) : (
        <ul className="row-list">
          {data.rows.map((row) => (
            <li key={row.enterprise}>
              <Member row={row} onDone={setSaid} />
            </li>
          ))}
        </ul>
      )}
      <Pager page={query.page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={onPage} />
    </section>
  )
}

function Member({ row, onDone }: { row: ReserveMember; onDone: (told: string) => void }) {
  const titleOf = useSourceTitle()
  const mayDecide = useMayDecide()
  const [open, setOpen] = useState<'life' | 'out'>()
  const from = row.sources.length === 0 ? words.noSource : row.sources.map(titleOf).join('、')
  return (
    <article className="row-card member">
      <RowFirm row={row} />
      <dl className="small">
        <dt>{words.since}</dt>
        <dd>{`${row.since}，${row.unit}`}</dd>
        <dt>{words.why}</dt>
        <dd>{row.reason}</dd>
        <dt>{words.from}</dt>
        <dd>{from}</dd>
      </dl>
      <div className="row-ways no-print">
        <Button
          look="link"
          onClick={() => setOpen('life')}
          aria-label={`${row.name}：${strings.candidates.life}`}
        >
          {strings.candidates.life}
        </Button>
        {mayDecide && (
          <Button onClick={() => setOpen('out')} aria-label={`${row.name}：${words.out}`}>
            {words.out}
          </Button>
        )}
      </div>
      {open === 'out' && (
        <DecideForm
          enterprises={[row.enterprise]}
          kinds={['out']}
          onDone={(told) => {
            setOpen(undefined)
            onDone(told)
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {open === 'life' && (
        <LifePanel enterprise={row.enterprise} name={row.name} onClose={() => setOpen(undefined)} />
      )}
    </article>
  )
}
