import type { ReactNode } from 'react'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { FirmTarget } from '../firms/firms-shown.ts'
import type { ToldVariant } from '../plan/told.ts'
import { sayEnd, sayRoughMoney, type Money } from '../say-money.ts'
import { strings } from '../strings.ts'

const words = strings.variants

/** One line of the comparison: what stands under the rule as it is, and under each variant. */
export interface CompareRow {
  readonly name: keyof typeof words.rows
  readonly beforeCell: (before: ToldVariant['figures']['before']) => ReactNode
  readonly cell: (told: ToldVariant, variant: string) => ReactNode
}

/** The lines that there is something to say in. */
export function compareRows(told: readonly (ToldVariant | undefined)[]): readonly CompareRow[] {
  const hasMoney = told.some((one) => (one?.figures.before.money ?? one?.variant.after.money) !== undefined)
  const hasBudget = told.some((one) => one?.variant.budget !== undefined)
  return [...countRows, ...(hasMoney ? moneyRows : []), ...(hasBudget ? budgetRows : [])]
}

function firms(
  told: ToldVariant,
  { count, group, title }: { count: number; group: FirmTarget['group']; title: string },
): ReactNode {
  return <FirmsButton count={count} target={{ title, group, recipe: told.recipe }} />
}

const countRows: readonly CompareRow[] = [
  {
    name: 'met',
    beforeCell: ({ met }) => groupDigits(met),
    cell: (told, variant) =>
      firms(told, {
        count: told.variant.after.met,
        group: { kind: 'verdict', when: 'after', verdict: 'met' },
        title: `${variant}：${words.rows.met}`,
      }),
  },
  ...(['entering', 'leaving'] as const).map((kind): CompareRow => ({
    name: kind,
    beforeCell: () => '—',
    cell: (told, variant) =>
      firms(told, {
        count: told.variant.moves[kind],
        group: { kind },
        title: `${variant}：${words.rows[kind]}`,
      }),
  })),
  {
    name: 'unknown',
    beforeCell: ({ unknown }) => groupDigits(unknown),
    cell: (told, variant) =>
      firms(told, {
        count: told.variant.after.unknown,
        group: { kind: 'verdict', when: 'after', verdict: 'unknown' },
        title: `${variant}：${words.rows.unknown}`,
      }),
  },
]

const moneyRows: readonly CompareRow[] = (['least', 'most'] as const).map((bound) => {
  const say = (money: Money | undefined) => (money === undefined ? '—' : sayEnd(money, `${bound}Fen`))
  return {
    name: bound,
    beforeCell: ({ money }) => say(money),
    cell: ({ variant }) => say(variant.after.money),
  }
})

const budgetRows: readonly CompareRow[] = [
  {
    name: 'paid',
    beforeCell: () => '—',
    cell: ({ variant: { budget } }) => (budget ? sayRoughMoney(BigInt(budget.paidFen)) : '—'),
  },
  {
    name: 'cut',
    beforeCell: () => '—',
    cell: ({ variant: { budget } }) => (budget ? groupDigits(budget.part + budget.none) : '—'),
  },
]
