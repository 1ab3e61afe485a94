import type { Draft, DraftFault } from '@yinyu/contract'
import { memo } from 'react'
import type { DraftEditing } from '../edit/use-draft-editing.ts'
import { strings } from '../strings.ts'
import { CaseList } from './case-list.tsx'
import { FirmCount } from './firm-count.tsx'
import { PolicyWords } from './policy-words.tsx'
import { sayPlace } from './say-place.ts'
import { SubmitForm } from './submit-form.tsx'

/** Not drawn again while one types: they are those of what was saved. */
const Cases = memo(CaseList)

/** What comes of what is written: its words, what is wrong, whom it reaches, its cases, and the way on. */
export function Beside({ draft, editing }: { draft: Draft; editing: DraftEditing }) {
  const { content, saved, take } = editing
  const { checked } = saved
  return (
    <aside className="draft-beside" aria-label={strings.beside}>
      <section className="panel" aria-label={strings.wrong}>
        <h2>{strings.wrong}</h2>
        <Faults faults={checked.faults} content={saved.content} />
      </section>
      <section className="panel" aria-label={strings.reads}>
        <h2>{strings.reads}</h2>
        <PolicyWords content={content} />
      </section>
      <section className="panel" aria-label={strings.counts}>
        <h2>{strings.counts}</h2>
        <FirmCount
          draft={draft.id}
          version={saved.version}
          ready={checked.faults.length === 0 ? 'yes' : 'no'}
        />
      </section>
      <section className="panel" aria-label={strings.cases}>
        <h2>{strings.cases}</h2>
        <Cases draft={draft.id} checked={checked} content={saved.content} onMarked={take} />
      </section>
      <section className="panel" aria-label={strings.submit}>
        <h2>{strings.submit}</h2>
        <SubmitForm draft={draft.id} editing={editing} />
      </section>
    </aside>
  )
}

function Faults({ faults, content }: { faults: readonly DraftFault[]; content: DraftEditing['content'] }) {
  if (faults.length === 0) return <p>{strings.allRight}</p>
  return (
    <>
      <output>{strings.wrongCount(faults.length)}</output>
      <ul className="draft-wrong">
        {faults.map(({ key, message }) => (
          <li key={`${key} ${message}`}>
            <button type="button" className="link-button" onClick={() => goTo(key)}>
              {sayPlace(key, content)}
            </button>
            {message}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Brings the field of a fault into sight, or the part of the form that it would stand in. */
function goTo(key: string): void {
  const exact = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)
  const part = key.split(/[.[]/)[0] ?? ''
  const near = document.querySelector<HTMLElement>(`#part-${CSS.escape(part)}`)
  const place = exact ?? near ?? document.querySelector<HTMLElement>('#part-basics')
  place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
}
