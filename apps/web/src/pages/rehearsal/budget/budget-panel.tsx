import type { BudgetRule, RehearsalBudget } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { ShareBar } from '../../../ui/figures/share-bar.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FirmsButton } from '../firms/firms-button.tsx'
import { readTyped } from '../plan/typed-number.ts'
import type { ToldVariant } from '../plan/told.ts'
import { fenOfWan, sayRoughMoney, wanOfFen } from '../say-money.ts'
import { strings } from '../strings.ts'
import './budget-panel.css'

const words = strings.budget
const USUAL: Omit<BudgetRule, 'budgetFen'> = { way: 'proportional', order: 'least-first', amount: 'least' }

/** Whether the money lasts, and who is paid what when it does not. */
export function BudgetPanel({
  told,
  budget,
  onBudget,
}: {
  told: ToldVariant | undefined
  budget: BudgetRule | undefined
  onBudget: (budget: BudgetRule | undefined) => void
}) {
  const view = told?.variant.budget
  if (told !== undefined && told.variant.after.money === undefined)
    return (
      <section className="panel split" aria-labelledby="budget-title">
        <h2 id="budget-title">{words.title}</h2>
        <p className="quiet">{words.noMoney}</p>
      </section>
    )
  return (
    <section className="panel split" aria-labelledby="budget-title">
      <h2 id="budget-title">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <Fields budget={budget} onBudget={onBudget} />
      {budget !== undefined && view !== undefined && told !== undefined && <View view={view} told={told} />}
    </section>
  )
}

function Fields({
  budget,
  onBudget,
}: {
  budget: BudgetRule | undefined
  onBudget: (budget: BudgetRule | undefined) => void
}) {
  const [text, setText] = useState(() => (budget === undefined ? '' : wanOfFen(budget.budgetFen)))
  const rule = { ...USUAL, ...budget }
  const isWrong = text.trim() !== '' && fenOf(text) === undefined
  const type = (typed: string) => {
    setText(typed)
    const budgetFen = fenOf(typed)
    if (budgetFen !== undefined) onBudget({ ...rule, budgetFen })
    if (typed.trim() === '') onBudget(undefined)
  }
  const set = (more: Partial<BudgetRule>) => {
    const budgetFen = fenOf(text)
    if (budgetFen !== undefined) onBudget({ ...rule, budgetFen, ...more })
  }
  return (
    <div className="budget-fields no-print">
      <TextField
        label={words.line}
        inputMode="decimal"
        maxLength={24}
        value={text}
        aria-invalid={isWrong}
        {...(isWrong ? { hint: words.wrong } : {})}
        onChange={type}
      />
      {budget !== undefined && (
        <>
          <Choice label={words.way} named={words.ways} value={rule.way} onChoose={(way) => set({ way })} />
          {rule.way === 'queue' && (
            <Choice
              label={words.order}
              named={words.orders}
              value={rule.order}
              onChoose={(order) => set({ order })}
            />
          )}
          <Choice
            label={words.amount}
            named={words.amounts}
            value={rule.amount}
            onChoose={(amount) => set({ amount })}
          />
          <Button
            look="link"
            onClick={() => {
              setText('')
              onBudget(undefined)
            }}
          >
            {words.clear}
          </Button>
        </>
      )}
    </div>
  )
}

function Choice<Word extends string>({
  label,
  named,
  value,
  onChoose,
}: {
  label: string
  named: Readonly<Record<Word, string>>
  value: Word
  onChoose: (word: Word) => void
}) {
  const choices = Object.entries(named) as [Word, string][]
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={choices}
      onChange={(chosen) => {
        const word = choices.find(([one]) => one === chosen)?.[0]
        if (word !== undefined) onChoose(word)
      }}
    />
  )
}

function View({ view, told }: { view: RehearsalBudget; told: ToldVariant }) {
  const [line, wanted, paid] = [view.budgetFen, view.wantedFen, view.paidFen].map(BigInt)
  const balance = (line ?? 0n) - (wanted ?? 0n)
  return (
    <>
      <ShareBar
        title={`${words.wanted} ${sayRoughMoney(wanted ?? 0n)}，${words.paid} ${sayRoughMoney(paid ?? 0n)}`}
        whole={wanted ?? 0n}
        part={paid ?? 0n}
        mark={line ?? 0n}
        partWords={`${words.paid} ${sayRoughMoney(paid ?? 0n)}`}
        restWords={
          balance < 0n
            ? `${words.short} ${sayRoughMoney(-balance)}`
            : `${words.left} ${sayRoughMoney(balance)}`
        }
        markWords={`预算 ${sayRoughMoney(line ?? 0n)}`}
      />
      <p>{view.says}</p>
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
              {view.byRegion.map(({ key, title, wantedFen, paidFen, cut }) => (
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
      </Disclosure>
    </>
  )
}

function fenOf(text: string): string | undefined {
  const plain = readTyped(text)
  return plain === undefined ? undefined : fenOfWan(plain)
}
