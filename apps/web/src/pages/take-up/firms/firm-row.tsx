import type { TakeUpFirm } from '@yinyu/contract'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { RowFirm, type RowChoice } from '../../../ui/row-firm.tsx'
import { strings } from '../strings.ts'

const words = strings.firms

/** One firm: how far it came, why no further, what it has said. */
export function FirmRow({
  row,
  choice,
  onChoose,
  onOpen,
}: {
  row: TakeUpFirm
  choice: RowChoice
  onChoose: (on: boolean) => void
  onOpen: () => void
}) {
  return (
    <article className="row-card take-up-firm">
      <RowFirm row={row} choice={choice} onChoose={onChoose} />
      <div>
        <p className="row-marks">
          {row.step === undefined ? (
            <Mark look="waiting">{words.unknown}</Mark>
          ) : (
            <Mark look={row.step === 'paid' ? 'good' : 'plain'}>
              {`${strings.steps[row.step]}${row.stepOn === undefined ? '' : ` ${row.stepOn}`}`}
            </Mark>
          )}
          {row.reason !== undefined && (
            <Mark look="waiting">{words.because(strings.reasons[row.reason])}</Mark>
          )}
          {row.isInterested && <Mark look="good">{words.interested}</Mark>}
          {row.verdict === 'unmet' && <Mark look="bad">{words.noLonger}</Mark>}
        </p>
        {row.note !== undefined && <p className="small">{row.note}</p>}
        {row.asks !== undefined && <p className="small">{`${words.asks}：${row.asks}`}</p>}
      </div>
      <div className="row-ways no-print">
        <Button look="link" onClick={onOpen} aria-label={`${row.name}：${words.open}`}>
          {words.open}
        </Button>
      </div>
    </article>
  )
}
