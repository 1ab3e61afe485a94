import { readReserveHistory } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../app/call.ts'
import { sayInstant } from '../../ui/say-instant.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { Finds } from './finds.tsx'
import { strings } from './strings.ts'
import { useSourceTitle } from './use-reserve.ts'
import { Waiting } from './waiting.tsx'

const words = strings.life

/** Everything that was decided and found of one firm. */
export function LifePanel({
  enterprise,
  name,
  onClose,
}: {
  enterprise: string
  name: string
  onClose: () => void
}) {
  const titleOf = useSourceTitle()
  const { data, error } = useQuery({
    queryKey: ['reserve', 'life', enterprise],
    queryFn: ({ signal }) => call(readReserveHistory, { params: { id: enterprise }, signal }),
  })
  return (
    <SidePanel title={words.title} lead={name} onClose={onClose}>
      <Link to={`/firm/${enterprise}`}>{words.file}</Link>
      {data === undefined ? (
        <Waiting error={error} />
      ) : (
        <>
          <h3>{words.decisions}</h3>
          {data.decisions.length === 0 && <p className="quiet">{words.noDecision}</p>}
          <ul className="row-list">
            {data.decisions.map(({ kind, reason, on, unit, by, at }) => (
              <li key={`${at} ${kind}`} className="row-card">
                <p>
                  <b>{`${on} ${strings.decide.kinds[kind]}`}</b>
                  {`：${reason}`}
                </p>
                <p className="small quiet">{`${unit} ${by}，${sayInstant(at)} 记录`}</p>
              </li>
            ))}
          </ul>
          <h3>{words.finds}</h3>
          {data.finds.length === 0 && <p className="quiet">{words.noFinds}</p>}
          <ul className="row-list">
            {data.finds.map((found, i) => (
              <li key={`${found.foundOn} ${found.source} ${i}`} className="row-card">
                <p className="small">{strings.candidates.batchOf(found.year, found.foundOn)}</p>
                <Finds finds={[found]} titleOf={titleOf} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  )
}
