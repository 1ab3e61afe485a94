import { titleKinds } from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import { RegionCascade } from '../../ui/region-cascade.tsx'
import { titleShort } from '../../ui/title-words.ts'
import { Chips } from '../standards/choice/chips.tsx'
import type { LadderView } from './ladder-address.ts'
import { strings } from './strings.ts'

/** Which region, and which rung the figures below the pyramid speak of. */
export function ViewChoice({
  top,
  view,
  onChoose,
}: {
  top: RegionCode
  view: LadderView
  onChoose: (view: LadderView) => void
}) {
  return (
    <div className="panel ladder-choice no-print">
      <RegionCascade
        label={strings.region}
        top={top}
        value={view.region === top ? '' : view.region}
        onChange={(region) => onChoose({ ...view, region: region === '' ? top : region })}
      />
      <Chips
        legend={strings.kind}
        take="one"
        choices={titleKinds.map((kind) => ({ value: kind, label: titleShort(kind) }))}
        chosen={[view.kind]}
        onChange={([kind = view.kind]) => onChoose({ ...view, kind })}
      />
    </div>
  )
}
