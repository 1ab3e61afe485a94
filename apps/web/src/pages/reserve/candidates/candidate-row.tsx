import type { ReserveCandidate } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { RowFirm, type RowChoice } from '../../../ui/row-firm.tsx'
import { strings } from '../strings.ts'
import { useSourceTitle } from '../use-reserve.ts'
import { LifePanel } from '../life-panel.tsx'
import { Finds } from '../finds.tsx'

const words = strings.candidates
const LOOKS = { open: 'plain', in: 'good', 'not-in': 'plain', out: 'waiting' } as const

/** One candidate: who, from which sources and why, and how it stands. */
export function CandidateRow({
  row,
  choice,
  onChoose,
}: {
  row: ReserveCandidate
  choice: RowChoice
  onChoose: (on: boolean) => void
}) {
  const titleOf = useSourceTitle()
  const [isOpen, setOpen] = useState(false)
  return (
    <article className="row-card candidate">
      <RowFirm row={row} choice={choice} onChoose={onChoose} />
      <Finds finds={row.finds} titleOf={titleOf} />
      <div className="candidate-end">
        <Mark look={LOOKS[row.standing]}>{words.standings[row.standing]}</Mark>
        {row.reason !== undefined && <p className="small">{`${row.decidedOn} ${row.reason}`}</p>}
        <Button look="link" onClick={() => setOpen(true)} aria-label={`${row.name}：${words.life}`}>
          {words.life}
        </Button>
      </div>
      {isOpen && <LifePanel enterprise={row.enterprise} name={row.name} onClose={() => setOpen(false)} />}
    </article>
  )
}
