import type { ReserveCandidate } from '@yinyu/contract'

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
          <span className={`row-mark row-mark-${verdict}`}>{titleOf(source)}</span>
          <p className="small">{why.join('；')}</p>
        </li>
      ))}
    </ul>
  )
}
