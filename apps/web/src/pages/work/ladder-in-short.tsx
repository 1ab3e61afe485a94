import { titleKinds } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { titleShort } from '../../ui/title-words.ts'
import { countOf } from '../ladder/figures-of.ts'
import { CountLink } from '../ladder/registry-link.tsx'
import { useLadder, useTopRegion } from '../ladder/use-ladder.ts'
import { useRegionName } from '../ladder/use-region-name.ts'
import { strings } from './strings.ts'

const words = strings.ladder
const standings = ['valid', 'ever'] as const

/** The ladder of the own region, the highest title first. */
export function LadderInShort() {
  const region = useTopRegion()
  const named = useRegionName(region)
  const { data } = useLadder(region)
  return (
    <section className="panel work-ladder">
      <h2>
        {named}
        {words.title}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">称号</th>
            {standings.map((standing) => (
              <th key={standing} scope="col">
                {words[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ladderFirst.map((kind) => (
            <tr key={kind}>
              <th scope="row">{titleShort(kind)}</th>
              {standings.map((standing) => (
                <td key={standing} className={`work-${standing}`}>
                  {data && (
                    <CountLink
                      count={countOf(data.rungs, kind)[standing]}
                      filter={{ title: kind, standing, region }}
                      says={`${titleShort(kind)}${words[standing]}`}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Link to="/ladder" className="work-more">
        {words.more}
      </Link>
    </section>
  )
}

/** The highest rung on top, 高新技术企业 below the ladder. */
const ladderFirst = [...titleKinds.filter((kind) => kind !== 'hnte').toReversed(), 'hnte'] as const
