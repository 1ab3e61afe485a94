import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { countDraft, type DraftCount } from '@yinyu/contract'
import { sayMoney } from '@yinyu/kernel'
import { call } from '../../../app/call.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { strings } from '../strings.ts'

/** How many firms of the region would have it, and what it would cost; counted anew with every version. */
export function FirmCount({
  draft,
  version,
  ready,
}: {
  draft: string
  version: number
  ready: 'yes' | 'no'
}) {
  const { data, error, isFetching } = useQuery({
    queryKey: ['draft-count', draft, version],
    queryFn: ({ signal }) => call(countDraft, { params: { id: draft }, signal }),
    enabled: ready === 'yes',
    placeholderData: keepPreviousData,
  })
  if (ready === 'no') return <p className="quiet">{strings.countsNotYet}</p>
  if (error !== null && !isFetching) return <p>{sayRefusal(error)}</p>
  if (data === undefined) return <p className="quiet">{strings.counting}</p>
  return <Counts of={data} state={isFetching ? 'old' : 'new'} />
}

function Counts({ of: count, state }: { of: DraftCount; state: 'old' | 'new' }) {
  return (
    <div className="draft-counts" aria-busy={state === 'old'}>
      <output>
        <ul>
          {(['met', 'unknown', 'unmet'] as const).map((verdict) => (
            <li key={verdict}>
              <VerdictMark verdict={verdict} word={strings[verdict]} />
              <b>{count[verdict].toLocaleString('zh-CN')}</b> 家
            </li>
          ))}
        </ul>
        <p>
          {strings.money}：<b>{sayCost(count)}</b>
        </p>
      </output>
      {count.openFirms > 0 && count.leastFen !== undefined && (
        <p className="small">{strings.openFirms(count.openFirms)}</p>
      )}
      <p className="quiet small">
        {strings.of(count.firms)}；{strings.countedOn(count.recordsOn, count.on)}
      </p>
    </div>
  )
}

function sayCost({ leastFen, mostFen }: DraftCount): string {
  if (leastFen === undefined) return strings.noMoney
  return strings.moneyRange(sayMoney(BigInt(leastFen)), sayMoney(BigInt(mostFen ?? leastFen)))
}
