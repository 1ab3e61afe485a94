import { exportRun, runGroups, type RunFirm } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../app/call.ts'
import { fetchFile } from '../../app/fetch-file.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { sayRegion, usePlaceNames } from '../../ui/place-names.ts'
import { sayAmount } from '../../ui/say-amount.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { strings } from './strings.ts'
import { ROWS_A_PAGE, useRunCounties, useRunFirms, type FirmsAsked } from './use-runs.ts'

const words = strings.firmsOf

/** The firms behind one number, with how they are spread over the counties. */
export function FirmsPanel({
  id,
  asked,
  region,
  title,
  onClose,
}: {
  id: string
  asked: FirmsAsked
  region: string
  title: string
  onClose: () => void
}) {
  const [page, setPage] = useState(1)
  const { data, error } = useRunFirms(id, asked, { region, page })
  return (
    <SidePanel
      title={`${title}：${runGroups[asked.group]}`}
      lead={data && words.count(data.count)}
      onClose={onClose}
    >
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {data === undefined && error === null && <p className="loading">{words.loading}</p>}
      {data !== undefined && (
        <>
          {data.rows.length === 0 && <p>{words.none}</p>}
          <TakeList id={id} asked={asked} region={region} />
          <Counties id={id} asked={asked} region={region} />
          <ul className="bulk-firms">
            {data.rows.map((firm) => (
              <li key={firm.enterprise}>
                <FirmLine firm={firm} />
              </li>
            ))}
          </ul>
          <Pager page={page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={setPage} />
        </>
      )}
    </SidePanel>
  )
}

function FirmLine({ firm }: { firm: RunFirm }) {
  const names = usePlaceNames()
  const open = [
    firm.unmet > 0 ? words.unmet(firm.unmet) : '',
    firm.unknown > 0 ? words.unknown(firm.unknown) : '',
    firm.leastFen === undefined || firm.mostFen === undefined || firm.verdict === 'unmet'
      ? ''
      : sayAmount({ leastFen: BigInt(firm.leastFen), mostFen: BigInt(firm.mostFen) }),
  ]
  return (
    <>
      <Link to="/firm/$id" params={{ id: firm.enterprise }}>
        {firm.name}
      </Link>
      <span className="small quiet">
        {[sayRegion(firm.region, names), ...open].filter((part) => part !== '').join('，')}
      </span>
    </>
  )
}

function Counties({ id, asked, region }: { id: string; asked: FirmsAsked; region: string }) {
  return (
    <Disclosure summary={words.byCounty}>
      <CountyList id={id} asked={asked} region={region} />
    </Disclosure>
  )
}

function CountyList({ id, asked, region }: { id: string; asked: FirmsAsked; region: string }) {
  const names = usePlaceNames()
  const { data } = useRunCounties(id, asked, region)
  const counted = (data?.counties ?? [])
    .map((county) => ({ region: county.region, count: county[asked.group] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  return (
    <ul className="bulk-counties">
      {counted.map((county) => (
        <li key={county.region}>
          {sayRegion(county.region, names)} <b>{county.count.toLocaleString('zh-CN')}</b>
        </li>
      ))}
    </ul>
  )
}

function TakeList({ id, asked, region }: { id: string; asked: FirmsAsked; region: string }) {
  const { me } = useMe()
  const [told, setTold] = useState('')
  const [isGoing, setGoing] = useState(false)
  if (!mayOpen(me, exportRun.access)) return null
  const take = async () => {
    setGoing(true)
    const { rule, purpose, group } = asked
    const query = { rule, purpose, group, ...(region === '' ? {} : { region }) }
    setTold((await fetchFile(addressOf(exportRun, { params: { id }, query }), `${strings.title}.xlsx`)) ?? '')
    setGoing(false)
  }
  return (
    <div className="no-print">
      <Button disabled={isGoing} onClick={() => void take()}>
        {isGoing ? strings.run.exporting : strings.run.exportList}
      </Button>
      {told !== '' && <p role="alert">{told}</p>}
    </div>
  )
}
