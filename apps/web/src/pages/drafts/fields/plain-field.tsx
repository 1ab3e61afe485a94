import { valueAt, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { emptyWordOf, wordOfField } from './field-words.ts'
import { FieldFrame } from './field-frame.tsx'

interface Given {
  readonly path: Path
  readonly title: string
  readonly need: 'required' | 'optional'
}

/** Texts that are longer than a line. */
const LONG = ['summary', 'note', 'statusBecause', 'question', 'clause']

/** A text, a day, an address. An optional one that is emptied is taken away. */
export function TextPart({ path, title, need, format }: Given & { format: string | undefined }) {
  const { content, change } = useEditing()
  const own = valueAt(content, path)
  const value = typeof own === 'string' ? own : ''
  const isLong = LONG.includes(String(path.at(-1))) && format === undefined
  const write = (text: string) =>
    change(path, text === '' && (need === 'optional' || format !== undefined) ? undefined : text, 'typing')
  return (
    <FieldFrame title={title} path={path} need={need}>
      {(labelled) =>
        isLong ? (
          <textarea
            {...labelled}
            rows={Math.min(6, 1 + Math.ceil(value.length / 40))}
            value={value}
            onChange={({ target }) => write(target.value)}
          />
        ) : (
          <input
            {...labelled}
            type={format === 'date' ? 'date' : format === 'url' ? 'url' : 'text'}
            autoComplete="off"
            value={value}
            onChange={({ target }) => write(target.value)}
          />
        )
      }
    </FieldFrame>
  )
}

/** One of a few words. */
export function WordPart({ path, title, need, words }: Given & { words: readonly string[] }) {
  const { content, change } = useEditing()
  const own = valueAt(content, path)
  const key = String(path.at(-1))
  return (
    <FieldFrame title={title} path={path} need={need}>
      {(labelled) => (
        <select
          {...labelled}
          value={typeof own === 'string' ? own : ''}
          onChange={({ target }) => change(path, target.value === '' ? undefined : target.value, 'deed')}
        >
          <option value="">{emptyWordOf(key)}</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {wordOfField(key, word)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** A plain number, or points: `8`, or `7-8` where experts choose. What cannot be read stays as it is typed, and is told. */
export function NumberPart({ path, title, need, of }: Given & { of: 'number' | 'points' }) {
  const { content, change } = useEditing()
  const own = valueAt(content, path)
  const value = Array.isArray(own)
    ? own.join('-')
    : typeof own === 'number' || typeof own === 'string'
      ? `${own}`
      : ''
  return (
    <FieldFrame title={title} path={path} need={need}>
      {(labelled) => (
        <input
          {...labelled}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => change(path, numberIn(target.value, of), 'typing')}
        />
      )}
    </FieldFrame>
  )
}

function numberIn(text: string, of: 'number' | 'points'): unknown {
  if (text === '') return undefined
  const range = of === 'points' ? /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) : null
  if (range) return [Number(range[1]), Number(range[2])]
  return /^\d+(\.\d*[1-9])?$/.test(text) ? Number(text) : text
}
