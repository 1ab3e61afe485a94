import type { BudgetRule, RehearsalBudget } from '@yinyu/contract'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { ShareBar } from '../../../ui/figures/share-bar.tsx'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { sayRoughMoney } from '../say-money.ts'
import { words } from './strings.ts'
import { BudgetFields } from './budget-fields.tsx'
import './budget-panel.css'

/** Whether the money lasts, and who is paid what when it does not. */
export function BudgetPanel({
  told,
  budget,
  onBudget,
}: {
  told: ToldVariant
  budget: BudgetRule | undefined
  onBudget: (budget: BudgetRule | undefined) => void
}) {
  const view = told.variant.budget
  const hasMoney = told.variant.after.money !== undefined
  return (
    <section className="panel split" aria-labelledby="budget-title">
      <h2 id="budget-title">{words.title}</h2>
      <p className="quiet">{hasMoney ? words.lead : words.noMoney}</p>
      {hasMoney && <BudgetFields budget={budget} onBudget={onBudget} />}
      {hasMoney && budget !== undefined && view !== undefined && <View view={view} told={told} />}
    </section>
  )
}

function View({ view, told }: { view: RehearsalBudget; told: ToldVariant }) {
  const line = BigInt(view.budgetFen)
  const wanted = BigInt(view.wantedFen)
  const paid = BigInt(view.paidFen)
  const balance = line - wanted
  const rest = `${balance < 0n ? words.short : words.left} ${sayRoughMoney(balance < 0n ? -balance : balance)}`
  const paidWords = `${words.paid} ${sayRoughMoney(paid)}`
  return (
    <>
      <ShareBar
        title={`${words.wanted} ${sayRoughMoney(wanted)}，${paidWords}`}
        whole={wanted}
        part={paid}
        mark={line}
        partWords={paidWords}
        restWords={rest}
        markWords={`${words.mark} ${sayRoughMoney(line)}`}
      />
      <p>
        {words.wanted} <b>{sayRoughMoney(wanted)}</b>。{view.says}
      </p>
      {view.share && <p>{words.share(view.share.says)}</p>}
      <p className="budget-counts">
        {(['full', 'part', 'none'] as const).map((part) => (
          <span key={part}>
            {words[part]}{' '}
            <FirmsButton
              count={view[part]}
              target={{
                title: `${words.title}：${words[part]}`,
                group: { kind: 'budget', part },
                recipe: told.recipe,
              }}
            />{' '}
            家
          </span>
        ))}
      </p>
      <Disclosure summary={words.byRegion} className="no-print">
        <ByRegion rows={view.byRegion} />
      </Disclosure>
    </>
  )
}

function ByRegion({ rows }: { rows: RehearsalBudget['byRegion'] }) {
  return (
    <div className="wide-table">
      <table className="figure-table split-table">
        <thead>
          <tr>
            {words.regionHead.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, wantedFen, paidFen, cut }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>{sayRoughMoney(BigInt(wantedFen))}</td>
              <td>{sayRoughMoney(BigInt(paidFen))}</td>
              <td>{groupDigits(cut)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
