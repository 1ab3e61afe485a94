import type { RuleFigure, RunGroup } from '@yinyu/contract'
import { sayRoughMoney } from '../rehearsal/say-money.ts'
import { strings } from './strings.ts'

const words = strings.run

/** By rule how many firms; every number opens the firms behind it. */
export function RuleTable({
  title,
  rules,
  onOpen,
}: {
  title: string
  rules: readonly RuleFigure[]
  onOpen: (rule: RuleFigure, group: RunGroup) => void
}) {
  if (rules.length === 0) return null
  const hasTitles = rules.some(({ holds }) => holds !== undefined)
  const hasMoney = rules.some(({ leastFen }) => leastFen !== undefined)
  return (
    <section className="bulk-figures" aria-label={title}>
      <h2>{title}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard */}
      <section className="panel bulk-scroll" aria-label={`${title}，可左右移动`} tabIndex={0}>
        <table className="bulk-table">
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.met}</th>
              <th scope="col">{words.unmet}</th>
              <th scope="col">{words.unknown}</th>
              {hasTitles && <th scope="col">{words.holds}</th>}
              {hasTitles && <th scope="col">{words.falling}</th>}
              {hasMoney && <th scope="col">{words.money}</th>}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.rule} ${rule.purpose ?? ''}`}>
                <th scope="row">
                  {rule.title}
                  <span className="small quiet">
                    {' '}
                    {[rule.purpose && strings.kinds[rule.purpose], rule.status].filter(Boolean).join(' ')}
                  </span>
                </th>
                {(['met', 'unmet', 'unknown'] as const).map((group) => (
                  <Cell key={group} rule={rule} group={group} value={rule[group]} onOpen={onOpen} />
                ))}
                {hasTitles && <Cell rule={rule} group="holds" value={rule.holds} onOpen={onOpen} />}
                {hasTitles && <Cell rule={rule} group="falling" value={rule.falling} onOpen={onOpen} />}
                {hasMoney && (
                  <td className="bulk-money" data-label={words.money}>
                    <Money rule={rule} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Cell({
  rule,
  group,
  value,
  onOpen,
}: {
  rule: RuleFigure
  group: RunGroup
  value: number | undefined
  onOpen: (rule: RuleFigure, group: RunGroup) => void
}) {
  const label = words[group]
  if (value === undefined)
    return (
      <td className="quiet" data-label={label}>
        —
      </td>
    )
  if (value === 0) return <td data-label={label}>0</td>
  return (
    <td data-label={label}>
      <button type="button" className="link-button" onClick={() => onOpen(rule, group)}>
        {value.toLocaleString('zh-CN')}
        <span className="visually-hidden">：{`${rule.title} ${words[group]}`}</span>
      </button>
    </td>
  )
}

/** Sums over many firms, to be read at a glance; the exact ones are in the file that can be saved. */
function sayRoughly(least: bigint, most: bigint): string {
  if (least === most) return sayRoughMoney(most)
  return least === 0n ? `最高 ${sayRoughMoney(most)}` : `${sayRoughMoney(least)} 至 ${sayRoughMoney(most)}`
}

function Money({ rule: { leastFen, mostFen, open = 0 } }: { rule: RuleFigure }) {
  if (leastFen === undefined || mostFen === undefined) return <span className="quiet">—</span>
  const most = BigInt(mostFen)
  if (most === 0n && open > 0) return <span className="small quiet">{words.onlyOpen(open)}</span>
  return (
    <>
      {sayRoughly(BigInt(leastFen), most)}
      {open > 0 && <span className="small quiet bulk-open">{words.open(open)}</span>}
    </>
  )
}
