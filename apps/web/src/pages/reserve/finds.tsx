import type { ReserveCandidate } from '@yinyu/contract'
import { Mark } from '../../ui/mark.tsx'

/** Each source with why it gave the firm. */
export function Finds({
  finds,
  titleOf,
}: {
  finds: ReserveCandidate['finds']
  titleOf: (id: string) => string
}) {
  return (
    <ul className="finds">
      {finds.map(({ source, verdict, why }) => (
        <li key={source}>
          <Mark look={verdict === 'met' ? 'good' : 'waiting'}>{titleOf(source)}</Mark>
          <p className="small">{why.join('；')}</p>
        </li>
      ))}
    </ul>
  )
}
