import type { Import } from '@yinyu/contract'
import { sourceKinds } from '@yinyu/rules'
import { strings } from '../strings.ts'
import type { ImportWish } from './import-wish.ts'
import '../../../ui/check-list.css'

const words = strings.source

/** Whose word the file is, in plain words, the most trusted first. */
export function SourceChoice({
  source,
  onChoose,
}: {
  source: ImportWish['source']
  onChoose: (source: Import['source']) => void
}) {
  return (
    <fieldset className="check-list source-choice">
      <legend>{words.label}</legend>
      {sourceKinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name="source" checked={source === kind} onChange={() => onChoose(kind)} />
          <span>
            {words.kinds[kind]}
            <span className="small quiet">{words.about[kind]}</span>
          </span>
        </label>
      ))}
      <p className="small quiet">{words.rank}</p>
    </fieldset>
  )
}
