import type { BudgetRule } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { readTyped } from '../plan/typed-number.ts'
import { fenOfWan, wanOfFen } from '../say-money.ts'
import { words } from './strings.ts'
import './budget-panel.css'

const USUAL: Omit<BudgetRule, 'budgetFen'> = { way: 'proportional', order: 'least-first', amount: 'least' }

interface Props {
  readonly budget: BudgetRule | undefined
  readonly onBudget: (budget: BudgetRule | undefined) => void
}

/** A line of money, and what happens when more is due. */
export function BudgetFields({ budget, onBudget }: Props) {
  const [text, setText] = useState(() => (budget === undefined ? '' : wanOfFen(budget.budgetFen)))
  const isWrong = text.trim() !== '' && fenOf(text) === undefined
  const type = (typed: string) => {
    setText(typed)
    const budgetFen = fenOf(typed)
    if (budgetFen !== undefined) onBudget({ ...USUAL, ...budget, budgetFen })
    if (typed.trim() === '') onBudget(undefined)
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
          <RuleFields budget={budget} onBudget={onBudget} />
          <Button look="link" onClick={() => type('')}>
            {words.clear}
          </Button>
        </>
      )}
    </div>
  )
}

function RuleFields({ budget, onBudget }: { budget: BudgetRule; onBudget: Props['onBudget'] }) {
  const set = (more: Partial<BudgetRule>) => onBudget({ ...budget, ...more })
  return (
    <>
      <Choice label={words.way} named={words.ways} value={budget.way} onChoose={(way) => set({ way })} />
      {budget.way === 'queue' && (
        <Choice
          label={words.order}
          named={words.orders}
          value={budget.order}
          onChoose={(order) => set({ order })}
        />
      )}
      <Choice
        label={words.amount}
        named={words.amounts}
        value={budget.amount}
        onChoose={(amount) => set({ amount })}
      />
    </>
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

function fenOf(text: string): string | undefined {
  const plain = readTyped(text)
  return plain === undefined ? undefined : fenOfWan(plain)
}
