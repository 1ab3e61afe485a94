import { useState } from 'react'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { useCounts, useSourceTitle } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'

const words = strings.batches

/** What each source gave in each city and county; nothing found is told as 本次无. */
export function CountsPanel({
  batch,
  title,
  onClose,
}: {
  batch: string
  title: string
  onClose: () => void
}) {
  const { data, error } = useCounts(batch)
  return (
    <SidePanel title={words.counts} lead={title} onClose={onClose}>
      {data === undefined ? <Waiting error={error} /> : <Counts rows={data.rows} batch={data.batch} />}
    </SidePanel>
  )
}

type Answer = NonNullable<ReturnType<typeof useCounts>['data']>

function Counts({ rows, batch }: Answer) {
  const titleOf = useSourceTitle()
  const names = usePlaceNames()
  const [isAll, setAll] = useState(false)
  const { foundOn, madeBy } = batch
  return (
    <>
      <label className="check-all">
        <input type="checkbox" checked={isAll} onChange={({ target }) => setAll(target.checked)} />
        {words.showAll}
      </label>
      {batch.sources.map((source) => {
        const own = rows.filter((row) => row.source === source)
        const isNone = own.every(({ met, unknown }) => met + unknown === 0)
        const shown = own.filter(({ met, unknown }) => isAll || met + unknown > 0)
        return (
          <section key={source}>
            <h3>{titleOf(source)}</h3>
            {isNone && <p>{`${words.nobody}（${foundOn}，${madeBy}）`}</p>}
            {shown.length > 0 && (
              <div className="scrolled">
                <table className="plain-table small">
                  <thead>
                    <tr>
                      <th scope="col">{words.place}</th>
                      <th scope="col" className="number">
                        {words.met}
                      </th>
                      <th scope="col" className="number">
                        {words.unknown}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map(({ region, met, unknown }) => (
                      <tr key={region}>
                        <th scope="row">{sayRegion(region, names)}</th>
                        <td className="number">{met + unknown === 0 ? words.nobody : met}</td>
                        <td className="number">{met + unknown === 0 ? '' : unknown}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
        )
      })}
    </>
  )
}
