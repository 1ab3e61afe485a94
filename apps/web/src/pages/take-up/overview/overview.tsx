import { takeUpStepNames } from '@yinyu/contract'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useMe } from '../../../app/use-me.ts'
import { Waiting } from '../../reserve/waiting.tsx'
import { strings } from '../strings.ts'
import '../../../ui/card-table.css'
import type { TakeUpQuery } from '../take-up-address.ts'
import { usePolicies } from '../use-take-up.ts'

const words = strings.overview
const YEARS = 3

/** Every policy that runs, with its seven numbers; each opens its own page. */
export function Overview({ query, ask }: { query: TakeUpQuery; ask: (more: Partial<TakeUpQuery>) => void }) {
  const { today = '' } = useMe()
  const { data, error, refetch } = usePolicies(query.year)
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, i) => String(thisYear - i))
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
        <p className="small">{strings.recordedNote}</p>
      </header>
      <search className="asked no-print" aria-label={strings.year}>
        <ChoiceField
          label={strings.year}
          value={String(query.year)}
          choices={years.map((year) => [year, year])}
          onChange={(year) => ask({ year: Number(year) })}
        />
      </search>
      {data === undefined ? (
        <Waiting error={error} onAgain={() => void refetch()} />
      ) : data.policies.length === 0 ? (
        <p className="panel">{words.none}</p>
      ) : (
        <>
          {!data.policies.every(isCounted) && <p className="take-up-how small">{words.neverHow}</p>}
          <PolicyTable policies={data.policies} onOpen={(policy) => ask({ policy })} />
        </>
      )}
    </>
  )
}

type Line = NonNullable<ReturnType<typeof usePolicies>['data']>['policies'][number]

const isCounted = ({ countedAt, counts }: Line) => countedAt !== undefined || (counts[0] ?? 0) > 0

/** Those with numbers above those without, which would bury them; otherwise in their order. */
function countedFirst(policies: readonly Line[]): readonly Line[] {
  return [...policies.filter(isCounted), ...policies.filter((line) => !isCounted(line))]
}

function countsOf({ counts, unknown }: Line) {
  const steps = takeUpStepNames.map((step, i) => [step, strings.steps[step], counts[i] ?? 0] as const)
  return [...steps, ['unknown', words.unknown, unknown] as const]
}

function PolicyTable({ policies, onOpen }: { policies: readonly Line[]; onOpen: (policy: string) => void }) {
  return (
    <table className="card-table take-up-policies">
      <caption className="visually-hidden">{words.policies}</caption>
      <thead>
        <tr>
          <th scope="col">{words.policy}</th>
          {takeUpStepNames.map((step) => (
            <th key={step} scope="col">
              {strings.steps[step]}
            </th>
          ))}
          <th scope="col">{words.unknown}</th>
        </tr>
      </thead>
      <tbody>
        {countedFirst(policies).map((line) => (
          <tr key={line.policy}>
            <th scope="row">
              <button type="button" className="link-button take-up-open" onClick={() => onOpen(line.policy)}>
                {line.title}
              </button>
              <Mark>{line.status}</Mark>
            </th>
            {!isCounted(line) ? (
              <td colSpan={takeUpStepNames.length + 1} className="take-up-never quiet">
                {words.never}
              </td>
            ) : (
              countsOf(line).map(([step, title, count]) => (
                <td key={step} data-label={title}>
                  {groupDigits(count)}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
