import { takeUpStepNames, type TakeUp } from '@yinyu/contract'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'

const words = strings.policy

/** The seven numbers, place by place. */
export function RegionTable({
  takeUp: { byRegion },
  onChoose,
}: {
  takeUp: TakeUp
  onChoose: (region: string) => void
}) {
  const names = usePlaceNames()
  if (byRegion.length < 2) return undefined
  return (
    <section className="panel">
      <h2>{words.byRegion}</h2>
      <div className="scrolled">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              {takeUpStepNames.map((step) => (
                <th key={step} scope="col" className="number">
                  {strings.steps[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byRegion.map(({ region, counts }) => (
              <tr key={region}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => onChoose(region)}>
                    {sayRegion(region, names)}
                  </button>
                </th>
                {counts.map((count, i) => (
                  <td key={takeUpStepNames[i]} className="number">
                    {groupDigits(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
