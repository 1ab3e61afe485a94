import { conditionSchema, sayConditionFor, type Condition } from '@yinyu/rules'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { today } from '../../standards/choice/today.ts'
import { movedItem, unwrapped, valueAt, wrapped, type Content, type Path } from '../edit/content-path.ts'
import { useEditing } from '../edit/editing.ts'
import { strings } from '../strings.ts'
import { FaultsOf, FieldFrame } from './field-frame.tsx'
import { formOf, type FieldOf } from './form-of.ts'
import { kindWords } from './kind-words.ts'

type Options = ReadonlyMap<string, z.ZodType>

/** What another kind can take over when the kind is changed. */
const KEPT = ['id', 'title', 'for', 'clause', 'tag', 'sources', 'note', 'indicator', 'year', 'value', 'cap']

/** A condition, benefit or way of counting points: its kind, the small form of that kind, and what can be done with it. */
export function NodeField({
  path,
  title,
  options,
  children,
}: {
  path: Path
  title: string
  options: Options
  /** Draws the fields of the kind that is chosen. */
  children: (fields: readonly FieldOf[], within: string) => ReactNode
}) {
  const { content, change } = useEditing()
  const node = valueAt(content, path)
  const own = valueAt(node, ['kind'])
  const kind = typeof own === 'string' ? own : ''
  const schema = options.get(kind)
  const form = schema && formOf(schema)
  const isCondition = options.has('at-least')
  return (
    <div className="draft-node">
      <div className="draft-node-head">
        <FieldFrame title={titleOfNode(title, path)} path={[...path, 'kind']}>
          {(labelled) => (
            <select
              {...labelled}
              value={kind}
              onChange={({ target }) => change(path, turned(node, target.value, options), 'deed')}
            >
              <option value="">{strings.chooseKind}</option>
              {kindWords([...options.keys()]).map(([word, words]) => (
                <option key={word} value={word}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
        <NodeWays path={path} node={node} of={isCondition ? 'condition' : 'other'} />
      </div>
      {isCondition && <Says node={node} />}
      <FaultsOf path={path} />
      {form?.form === 'group' && children(form.fields, kind)}
    </div>
  )
}

/** In a list its number tells it from the others. */
function titleOfNode(title: string, path: Path): string {
  const last = path.at(-1)
  return typeof last === 'number' ? strings.numbered(last + 1) : title
}

/** The node as another kind, with what that kind has too. */
function turned(node: unknown, kind: string, options: Options): Content {
  const schema = options.get(kind)
  const form = schema && formOf(schema)
  const there = form?.form === 'group' ? form.fields.map(({ key }) => key) : []
  const own = typeof node === 'object' && node !== null ? Object.entries(node) : []
  const kept = own.filter(([key]) => KEPT.includes(key) && there.includes(key))
  const inside = valueAt(node, ['of'])
  const wasWrapping = ['all', 'any'].includes(String(valueAt(node, ['kind'])))
  const keepsInside = wasWrapping && ['all', 'any', 'at-least-n-of'].includes(kind)
  return { kind, ...Object.fromEntries(kept), ...(keepsInside ? { of: inside } : {}) }
}

function NodeWays({ path, node, of }: { path: Path; node: unknown; of: 'condition' | 'other' }) {
  const { content, change } = useEditing()
  const last = path.at(-1)
  const list = valueAt(content, path.slice(0, -1))
  const inner = unwrapped(node)
  return (
    <details className="draft-more">
      <summary>{strings.more}</summary>
      <div>
        {typeof last === 'number' && Array.isArray(list) && (
          <>
            <Button onClick={() => change(path.slice(0, -1), movedItem(list, last, -1), 'deed')}>
              {strings.up}
            </Button>
            <Button onClick={() => change(path.slice(0, -1), movedItem(list, last, 1), 'deed')}>
              {strings.down}
            </Button>
          </>
        )}
        {of === 'condition' &&
          (['all', 'any', 'not'] as const).map((kind) => (
            <Button key={kind} onClick={() => change(path, wrapped(node, kind), 'deed')}>
              {strings.wrapIn[kind]}
            </Button>
          ))}
        {of === 'condition' && inner !== undefined && (
          <Button onClick={() => change(path, inner, 'deed')}>{strings.unwrap}</Button>
        )}
        {typeof last === 'number' && (
          <Button look="danger" onClick={() => change(path, undefined, 'deed')}>
            {strings.remove}
          </Button>
        )}
      </div>
    </details>
  )
}

/** The condition as it will be read, as soon as it can be read. */
function Says({ node }: { node: unknown }) {
  const { definitions } = useDefinitions()
  const parsed = conditionSchema.safeParse(node)
  const words = parsed.success ? sayWhole(parsed.data, definitions) : undefined
  return words === undefined ? null : <p className="draft-says">{words}</p>
}

function sayWhole(condition: Condition, definitions: Parameters<typeof sayConditionFor>[0]) {
  try {
    return sayConditionFor(definitions, condition, { on: today(), purpose: 'new' })
  } catch {
    // An indicator that does not exist yet is told at its field.
    return undefined
  }
}
