import { Button } from '../../../ui/button.tsx'
import type { Clash } from './draft.ts'
import { strings } from './strings.ts'

/** Two people have filled in one field: both texts, to choose from. Nothing is overwritten silently. */
export function ClashChoice({
  label,
  clash,
  onChoose,
}: {
  label: string
  clash: Clash
  onChoose: (whose: 'mine' | 'theirs') => void
}) {
  return (
    <div className="clash" role="alert">
      <p>
        <span className="visually-hidden">{label}：</span>
        {strings.clashTitle}
      </p>
      <div className="our-ways">
        <Button onClick={() => onChoose('theirs')}>
          {strings.clashTheirs}：<b>{clash.theirs === '' ? strings.nothingThere : clash.theirs}</b>
        </Button>
        <Button onClick={() => onChoose('mine')}>
          {strings.clashMine}：<b>{clash.mine === '' ? strings.nothingThere : clash.mine}</b>
        </Button>
      </div>
    </div>
  )
}
