import type { Provenance } from '@yinyu/rules'
import { SourceTag } from './source-tag.tsx'

/** 依据: the clause, how well attested it is, and what a reader should know about it. */
export function Clause({ of: { clause, tag, sources, note } }: { of: Provenance }) {
  if (clause === undefined && note === undefined) return null
  return (
    <div className="clause small">
      {clause !== undefined && (
        <p>
          依据：{clause} <SourceTag tag={tag} {...(sources && { sources })} />
        </p>
      )}
      {note !== undefined && <p className="quiet">说明：{note}</p>}
    </div>
  )
}
