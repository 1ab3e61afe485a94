import type { ReactNode } from 'react'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { FirmTarget } from '../firms/firms-shown.ts'
import type { Variant } from '../plan/recipe.ts'
import type { ToldVariant } from '../plan/told.ts'
import { sayRoughMoney } from '../say-money.ts'
import { strings } from '../strings.ts'
import './compare-table.css'

const words = strings.variants

/** All variants side by side with what they are held against. */
export function CompareTable({
  variants,
  told,
  against,
}: {
  variants: readonly Variant[]
  told: readonly (ToldVariant | undefined)[]
  against: string
}) {
  const before = told.find((one) => one !== undefined)?.figures.before
  const hasMoney = before?.money !== undefined || told.some((one) => one?.variant.after.money !== undefined)
  const hasBudget = told.some((one) => one?.variant.budget !== undefined)
  const rows: readonly Row[] = [
    ...countRows,
    ...(hasMoney ? moneyRows : []),
    ...(hasBudget ? budgetRows : []),
  ]
  return (
    <section className="panel split" aria-labelledby="compare-title">
      <h2 id="compare-title">{words.compare}</h2>
      <div className="wide-table">
        <table className="figure-table compare-table">
          <caption className="visually-hidden">{words.compare}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.legend}</span>
              </th>
              <th scope="col">{against}</th>
              {variants.map(({ name }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="compare-changes">
              <th scope="row">{words.rows.changes}</th>
              <td>—</td>
              {told.map((one, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
                <td key={i}>
                  <Changes told={one} />
                </td>
              ))}
            </tr>
            {rows.map(({ name, beforeCell, cell }) => (
              <tr key={name}>
                <th scope="row">{words.rows[name]}</th>
                <td>{before === undefined ? '' : beforeCell(before)}</td>
                {told.map((one, i) => (
                  // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
                  <td key={i}>{one === undefined ? words.waiting : cell(one, variants[i]?.name ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface Row {
  readonly name: keyof typeof words.rows
  readonly beforeCell: (before: ToldVariant['figures']['before']) => ReactNode
  readonly cell: (told: ToldVariant, variant: string) => ReactNode
}

function Changes({ told }: { told: ToldVariant | undefined }) {
  if (told === undefined) return words.waiting
  const { changes } = told.variant
  if (changes.length === 0) return words.changed(0)
  return (
    <ul>
      {changes.map(({ path, title, before, after }) => (
        <li key={path}>
          {title}：{before} → <b>{after}</b>
        </li>
      ))}
    </ul>
  )
}

function firms(
  told: ToldVariant,
  { count, group, title }: { count: number; group: FirmTarget['group']; title: string },
): ReactNode {
  return <FirmsButton count={count} target={{ title, group, recipe: told.recipe }} />
}

const countRows: readonly Row[] = [
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
  ...(['entering', 'leaving'] as const).map((kind): Row => ({
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

const moneyRows: readonly Row[] = (['least', 'most'] as const).map((bound) => {
  const say = (money: { leastFen: string; mostFen: string } | undefined) =>
    money === undefined ? '—' : sayRoughMoney(BigInt(bound === 'least' ? money.leastFen : money.mostFen))
  return {
    name: bound,
    beforeCell: ({ money }) => say(money),
    cell: ({ variant }) => say(variant.after.money),
  }
})

const budgetRows: readonly Row[] = [
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
