import type { Run } from '@yinyu/contract'
import { strings } from './strings.ts'

const QUARTER = 25

/** How far a run is; a screen reader is told in quarters, not every second. */
export function RunProgress({ run: { state, firms, firmsDone } }: { run: Run }) {
  const percent = firms === 0 ? undefined : Math.min(100, Math.floor((firmsDone / firms) * 100))
  const words = state === 'queued' ? strings.states.queued : strings.progress(firmsDone, firms)
  const quarter = Math.floor((percent ?? 0) / QUARTER) * QUARTER
  return (
    <div className="bulk-progress">
      <progress
        aria-label={strings.states.running}
        max={100}
        {...(percent === undefined ? {} : { value: percent })}
      />
      <p className="small" aria-hidden="true">
        {words}
      </p>
      <output className="visually-hidden">
        {state === 'queued' ? words : `${strings.states.running}，${quarter}%`}
      </output>
    </div>
  )
}
