import type { Occasion } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import type { SizedCondition } from './describe.ts'
import { sizeRows } from './size-rows.ts'
import { strings } from './strings.ts'

/** 划型: sixteen branches by four classes. On a narrow screen each branch becomes a small card. */
export function SizeTable({ of, occasion }: { of: SizedCondition; occasion: Occasion }) {
  const { definitions } = useDefinitions()
  return (
    <div className="size">
      <p className="small">{strings.sizeMeans}</p>
      <table className="size-table">
        <caption className="visually-hidden">{strings.sizeTable}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.branch}</th>
            {[strings.large, strings.medium, strings.small, strings.micro].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizeRows(of, definitions, occasion).map((row) => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              <Figures label={strings.large} of={row.large} />
              <Figures label={strings.medium} of={row.medium} />
              <Figures label={strings.small} of={row.small} />
              <td data-label={strings.micro} className="quiet">
                {strings.belowSmall}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Figures({ label, of }: { label: string; of: readonly string[] }) {
  return (
    <td data-label={label}>
      <span className="size-figures">
        {of.map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
      </span>
    </td>
  )
}
