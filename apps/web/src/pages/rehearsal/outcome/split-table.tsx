import type { FirmGroup, RehearsalSplitRow } from '@yinyu/contract'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { SplitBy } from '../firms/firms-shown.ts'
import type { ToldVariant } from '../plan/told.ts'
import { sayEnd } from '../say-money.ts'
import { strings } from '../strings.ts'

const words = strings.split

/** The rows of a split with every count and the money. */
export function SplitTable({
  rows,
  by,
  told,
}: {
  rows: readonly RehearsalSplitRow[]
  by: SplitBy
  told: ToldVariant
}) {
  const hasMoney = rows.some(({ after }) => after.money !== undefined)
  const [, ...head] = words.head
  return (
    <div className="wide-table">
      <table className="figure-table split-table">
        <caption className="visually-hidden">{words.titles[by]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kinds[by]}</th>
            {[...head, ...(hasMoney ? words.moneyHead : [])].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td>{groupDigits(row.firms)}</td>
              {countsOf(row).map(({ count, group, name }) => (
                <td key={name}>
                  <FirmsButton
                    count={count}
                    target={{
                      title: `${row.title}：${name}`,
                      group,
                      row: { by, key: row.key },
                      recipe: told.recipe,
                    }}
                  />
                </td>
              ))}
              {hasMoney && <MoneyCells row={row} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MoneyCells({ row: { before, after } }: { row: RehearsalSplitRow }) {
  const cells = [
    [before.money, 'leastFen'],
    [after.money, 'leastFen'],
    [after.money, 'mostFen'],
  ] as const
  return cells.map(([money, end], i) => (
    <td key={words.moneyHead[i]}>{money === undefined ? '—' : sayEnd(money, end)}</td>
  ))
}

function countsOf(row: RehearsalSplitRow): readonly { count: number; group: FirmGroup; name: string }[] {
  const [, , met, metAfter, entering, leaving, unknown] = words.head
  return [
    { count: row.before.met, group: { kind: 'verdict', when: 'before', verdict: 'met' }, name: met },
    { count: row.after.met, group: { kind: 'verdict', when: 'after', verdict: 'met' }, name: metAfter },
    { count: row.entering, group: { kind: 'entering' }, name: entering },
    { count: row.leaving, group: { kind: 'leaving' }, name: leaving },
    {
      count: row.after.unknown,
      group: { kind: 'verdict', when: 'after', verdict: 'unknown' },
      name: unknown,
    },
  ]
}
