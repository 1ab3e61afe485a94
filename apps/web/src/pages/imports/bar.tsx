import type { Import } from '@yinyu/contract'
import { strings } from './strings.ts'
import { sayProgress, sayQuarter, shareDone } from './progress.ts'
import './bar.css'

/** A bar with its words; without a share it only says that something goes on. */
export function Bar({
  label,
  percent,
  words,
}: {
  label: string
  percent: number | undefined
  words: string
}) {
  return (
    <div className="import-bar">
      <progress aria-label={label} max={100} {...(percent === undefined ? {} : { value: percent })} />
      <span className="import-bar-words">{words}</span>
    </div>
  )
}

/** How far the phase under way is. */
export function PhaseBar({ one, rest = '' }: { one: Import; rest?: string }) {
  return (
    <>
      <Bar label={one.fileName} percent={shareDone(one)} words={`${sayProgress(one)}${rest}`} />
      <output className="visually-hidden">{sayQuarter(one)}</output>
      {one.isSilent === true && <output className="small quiet import-silent">{strings.silent}</output>}
    </>
  )
}
