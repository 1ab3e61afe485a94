import type { readRun } from '@yinyu/contract'
import type { Definitions } from '@yinyu/rules'
import type { z } from 'zod'
import { contentHash, ruleVersions, type RuleVersion } from '../../bulk/content-hash.ts'
import { titleOf, type DecidedRule } from './rule-names.ts'
import type { RunRecord } from './run-row.ts'

type Replayed = NonNullable<z.input<Exclude<(typeof readRun)['answer'], 'file'>>['replay']>

/** What keeps a run from being repeated: its content is no longer here. Chinese, by name; empty when it can be. */
export function contentMoved(run: RunRecord, definitions: Definitions): readonly string[] {
  if (run.content === undefined || run.content === contentHash(definitions)) return []
  const purposes = [...new Set(run.versions.flatMap(({ purpose }) => purpose ?? []))]
  return versionsMoved(run.versions, ruleVersions(definitions, { on: run.heldOn, purposes }), definitions)
}

/** Whether a repeated run found the same answers, and what is different where it did not. */
export function sayReplayed(first: RunRecord, again: RunRecord, definitions: Definitions): Replayed {
  if (first.answersHash === again.answersHash) return { of: first.id, same: 'yes', differences: [] }
  const content =
    first.content === again.content ? [] : versionsMoved(first.versions, again.versions, definitions)
  const firms =
    first.firms === again.firms ? [] : [`企业数不同：当时 ${first.firms} 家，重做 ${again.firms} 家`]
  const program = ['数据和标准都没有变，结果却不同：两次所用的程序版本可能不一样，请联系管理员核对']
  const known = [...content, ...firms]
  return { of: first.id, same: 'no', differences: known.length > 0 ? known : program }
}

function versionsMoved(
  before: readonly RuleVersion[],
  now: readonly RuleVersion[],
  definitions: Definitions,
): readonly string[] {
  const keyOf = ({ kind, rule, purpose }: RuleVersion) => `${kind} ${rule} ${purpose ?? ''}`
  const nowByKey = new Map(now.map((version) => [keyOf(version), version]))
  const moved = before.flatMap((version) => {
    const other = nowByKey.get(keyOf(version))
    if (other?.digest === version.digest) return []
    if (version.kind === 'indicators') return ['指标的定义改过']
    const title = titleOf(definitions, version as DecidedRule)
    return [other === undefined ? `“${title}”现在没有了` : `“${title}”的内容改过`]
  })
  const known = new Set(before.map(keyOf))
  const come = now
    .filter((version) => !known.has(keyOf(version)))
    .map((version) => `“${titleOf(definitions, version as DecidedRule)}”是后来加的`)
  const said = [...new Set([...moved, ...come])]
  return said.length > 0 ? said : ['标准或政策的文字说明改过']
}
