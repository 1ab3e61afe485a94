import { needsConfirmation, type SourceTag as Tag } from '@yinyu/rules'
import { useId, useState } from 'react'
import { useDefinitions } from '../app/definitions.ts'
import { SOURCE_TAGS } from './source-tags.ts'
import './source-tag.css'

/** How well a clause is attested. Press it to read what that means and where it was found. */
export function SourceTag({ tag, sources = [] }: { tag: Tag | undefined; sources?: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState('')
  const bubble = useId()
  const { short, long } =
    tag === undefined ? { short: '未注明', long: '没有注明出处，内容待核实。' } : SOURCE_TAGS[tag]
  return (
    <span className="source">
      <button
        type="button"
        className={`source-tag${needsConfirmation(tag) ? ' source-weak' : ''}`}
        aria-expanded={isOpen}
        aria-controls={bubble}
        onClick={({ currentTarget }) => {
          setSide(sideFor(currentTarget))
          setOpen(!isOpen)
        }}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        onBlur={({ currentTarget, relatedTarget }) =>
          currentTarget.parentElement?.contains(relatedTarget) !== true && setOpen(false)
        }
      >
        <span className="visually-hidden">出处：</span>
        {short}
        {needsConfirmation(tag) && <b> 待核实</b>}
      </button>
      <span id={bubble} role="note" className={`source-bubble${side}`} hidden={!isOpen}>
        {isOpen && (
          <>
            {long}
            <SourceList codes={sources} />
            <button type="button" className="link-button" onClick={() => setOpen(false)}>
              收起
            </button>
          </>
        )}
      </span>
    </span>
  )
}

/** Near the right edge the bubble opens to the left, or its lines would be cut off. */
function sideFor(button: HTMLElement): string {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return button.getBoundingClientRect().left + 25 * rem > innerWidth ? ' source-bubble-left' : ''
}

function SourceList({ codes }: { codes: readonly string[] }) {
  const { sources } = useDefinitions()
  if (codes.length === 0) return null
  return (
    <span className="source-list">
      {codes.map((code) => {
        const source = sources.get(code)
        const url = source?.url ?? (/^https?:/.test(code) ? code : undefined)
        const title = source?.title ?? code
        return (
          <span key={code}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
          </span>
        )
      })}
    </span>
  )
}
