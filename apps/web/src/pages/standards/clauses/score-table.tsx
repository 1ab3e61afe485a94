import type { Occasion } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import type { ScoredCondition } from './describe.ts'
import { pointsGroups, type PointsGroup } from './points-groups.ts'
import { strings } from './strings.ts'

type Item = ScoredCondition['items'][number]

/** A scored standard: one table for each part, one line for each item, its bands and their points. */
export function ScoreTable({ of, occasion }: { of: ScoredCondition; occasion: Occasion }) {
  return (
    <div className="score">
      {of.parts.map((part) => (
        <table key={part.id} className="score-part">
          <caption>{strings.part(part.title, part.full)}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.item}</th>
              <th scope="col">{strings.bands}</th>
            </tr>
          </thead>
          <tbody>
            {of.items
              .filter((item) => item.part === part.id)
              .map((item) => (
                <ItemRow key={item.id} item={item} occasion={occasion} />
              ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function ItemRow({ item, occasion }: { item: Item; occasion: Occasion }) {
  const { definitions } = useDefinitions()
  return (
    <tr>
      <th scope="row">{item.title}</th>
      <td>
        {pointsGroups(item.points, definitions, occasion).map((group, i) => (
          <Group key={i} of={group} item={item.title} />
        ))}
      </td>
    </tr>
  )
}

function Group({ of: { about, rows, joined }, item }: { of: PointsGroup; item: string }) {
  return (
    <div className="score-group">
      {about !== undefined && about !== item && <p className="quiet small">{about}</p>}
      <ul>
        {rows.map(({ when, points }) => (
          <li key={when}>
            <span>{when}</span>
            <b>{points}</b>
          </li>
        ))}
      </ul>
      {joined !== undefined && <p className="quiet small">{joined}</p>}
    </div>
  )
}
