import { stringify } from 'yaml'
import type { Policy } from '@yinyu/rules'
import type { CaseFile } from './case-file.ts'

/** What is read first stands first, where it comes from last; the rest as it was given. */
const FIRST = ['id', 'title', 'kind', 'for']
const LAST = ['clause', 'tag', 'sources', 'note']
/** The order of a whole policy, as people write them in `content/`. */
const POLICY_KEYS: readonly string[] = [
  'id',
  'title',
  'level',
  'region',
  'department',
  'benefitKind',
  'status',
  'statusBecause',
  'from',
  'to',
  'document',
  'summary',
  'automatic',
  'who',
  'gives',
  'givesTag',
  'stacking',
  'guide',
  'note',
]
/** Lists that are empty when nobody wrote them; an empty one is not written. */
const DEFAULTS = new Set(['stacking', 'except', 'excludes', 'steps', 'papers', 'duties', 'unlisted'])

/** A policy as the `policy.yaml` that `content/` holds: reading it gives the same policy. */
export function writePolicyYaml(policy: Policy): string {
  const { path: _, ...own } = policy as Policy & { readonly path?: string }
  const given = Object.entries(own).toSorted(([a], [b]) => POLICY_KEYS.indexOf(a) - POLICY_KEYS.indexOf(b))
  return write(Object.fromEntries(given.map(([key, value]) => [key, tidied(value)])))
}

/** Cases as the `cases.yaml` beside it. */
export function writeCasesYaml(cases: CaseFile): string {
  return write(cases)
}

function write(value: unknown): string {
  return stringify(value, {
    version: '1.2',
    schema: 'core',
    lineWidth: 110,
    aliasDuplicateObjects: false,
    keepUndefined: false,
  })
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value).filter(
    ([key, inner]) => !(DEFAULTS.has(key) && Array.isArray(inner) && inner.length === 0),
  )
  const ordered = given.toSorted(([a], [b]) => place(a) - place(b))
  return Object.fromEntries(ordered.map(([key, inner]) => [key, tidied(inner)]))
}

function place(key: string): number {
  const first = FIRST.indexOf(key)
  if (first >= 0) return first
  return LAST.includes(key) ? FIRST.length + 1 + LAST.indexOf(key) : FIRST.length
}
