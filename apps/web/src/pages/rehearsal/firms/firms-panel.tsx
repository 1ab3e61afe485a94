import { VERDICT_TITLES } from '@yinyu/rules'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { sayMoneyRange, sayRoughMoney } from '../say-money.ts'
import { strings } from '../strings.ts'
import { words } from './strings.ts'
import type { FirmTarget } from './firms-shown.ts'
import { FIRMS_A_PAGE, useFirms } from './use-firms.ts'
import './firms.css'

type Row = NonNullable<ReturnType<typeof useFirms>['data']>['rows'][number]

/** The firms behind a number, beside the figures, so that nothing that was set is lost. */
export function FirmsPanel({ target, onClose }: { target: FirmTarget; onClose: () => void }) {
  const [page, setPage] = useState(1)
  const { data, error, refetch, isPlaceholderData } = useFirms(target, page)
  return (
    <SidePanel title={target.title} lead={words.notice} onClose={onClose}>
      {error !== null && (
        <div role="alert" className="firms-failed">
          <p>
            {words.failed}：{sayRefusal(error)}
          </p>
          <Button onClick={() => void refetch()}>{strings.again}</Button>
        </div>
      )}
      {data === undefined && error === null && <p className="loading">{words.loading}</p>}
      {data && (
        <div aria-busy={isPlaceholderData} className="firms">
          <output>{words.count(data.count)}</output>
          {data.rows.length === 0 && <p>{words.none}</p>}
          <ul className="firms-rows">
            {data.rows.map((row) => (
              <Firm key={row.id} row={row} />
            ))}
          </ul>
          <Pager page={page} pages={Math.ceil(data.count / FIRMS_A_PAGE)} onPage={setPage} />
        </div>
      )}
    </SidePanel>
  )
}

function Firm({ row }: { row: Row }) {
  const names = usePlaceNames()
  const { before, after, moneyBefore, moneyAfter, quantity, paidFen, readings } = row
  return (
    <li className="firms-row">
      <a href={`/firm/${row.id}`} target="_blank" rel="noopener">
        {row.name}
        <span className="visually-hidden">{words.newWindow}</span>
      </a>
      <span className="small quiet">
        {row.creditCode}
        {row.region === undefined ? '' : `　${sayRegion(row.region, names)}`}
      </span>
      <span className="firms-verdicts">
        <VerdictMark verdict={before} word={`${words.before}${VERDICT_TITLES[before]}`} />
        <span aria-hidden="true">→</span>
        <VerdictMark verdict={after} word={`${words.after}${VERDICT_TITLES[after]}`} />
      </span>
      {quantity !== undefined && (
        <span>
          {words.quantity} <b>{quantity}</b>
        </span>
      )}
      {(moneyBefore ?? moneyAfter) && (
        <span>
          {words.money} {sayDue(moneyBefore)} <span aria-hidden="true">→</span> <b>{sayDue(moneyAfter)}</b>
        </span>
      )}
      {paidFen !== undefined && (
        <span>
          {words.paid} <b>{sayRoughMoney(BigInt(paidFen))}</b>
        </span>
      )}
      {readings && <span>{words.readings(VERDICT_TITLES[readings.a], VERDICT_TITLES[readings.b])}</span>}
    </li>
  )
}

function sayDue(money: Row['moneyAfter']): string {
  if (money === undefined) return words.unknownMoney
  const { leastFen, mostFen } = money
  return mostFen === undefined
    ? `至少 ${sayRoughMoney(BigInt(leastFen))}`
    : sayMoneyRange({ leastFen, mostFen })
}
