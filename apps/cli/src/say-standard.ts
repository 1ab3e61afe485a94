import type { FirmRow } from '@yinyu/intake'
import {
  explainReasons,
  findPath,
  SIZE_TITLES,
  VERDICT_TITLES,
  walkReasons,
  type Definitions,
  type Gap,
  type Occasion,
  type SizeClass,
  type StandardVerdict,
} from '@yinyu/rules'
import { sayGaps } from './result-table.ts'
import { sayFirm, sayMissing, sayNotes } from './say-firm.ts'

/** Everything there is to say about a firm and a standard. */
export interface StandardStory {
  readonly firm: FirmRow
  readonly occasion: Occasion
  readonly verdict: StandardVerdict
  readonly gaps: readonly Gap[]
  /** The version that was asked for by name. */
  readonly named: string | undefined
}

/** The conclusion first, then what is lacking, then every condition with its clause, then where the facts come from. */
export function sayStandardVerdict(definitions: Definitions, story: StandardStory): readonly string[] {
  const { firm, occasion, verdict, gaps } = story
  const { standard, version } = verdict
  const document = version
    ? `${version.version} 版，${version.document.title}${version.document.number ?? ''}`
    : ''
  const head = [
    ...sayFirm(firm, occasion),
    `标准：${standard.title}${document === '' ? '' : `（${document}）`}`,
  ]
  if (!version) {
    const all = standard.versions.map((v) => `${standard.id}@${v.version}`).join('、')
    return [...head, '结论：当日没有施行的版本，不作判断。', `如要按某个版本试算，请写 --standard ${all}`]
  }
  const uses = verdict.reasons.flatMap((reason) => [...walkReasons(reason)]).flatMap((reason) => reason.uses)
  return [
    ...head,
    ...sayConclusion(verdict),
    ...(gaps.length > 0 ? ['', '还差什么（每条单独看）', ...indent(sayGaps(gaps).split('\n'))] : []),
    ...sayPath(definitions, story),
    ...sayMissing(verdict.missing, definitions.indicators),
    '',
    '逐条说明',
    ...explainReasons(verdict.reasons, definitions.indicators),
    ...sayNotes(story, uses, definitions.indicators),
  ]
}

function sayConclusion({
  verdict,
  score,
  sizeClass,
  conditions,
  version,
}: StandardVerdict): readonly string[] {
  const unmet = Object.keys(conditions).filter((id) => conditions[id] === 'unmet')
  const open = Object.keys(conditions).filter((id) => conditions[id] === 'unknown')
  const sized = version?.conditions.some((condition) => condition.kind === 'sized') === true
  const points = score && (score.least === score.most ? `${score.least}` : `${score.least} 至 ${score.most}`)
  return [
    `结论：${VERDICT_TITLES[verdict]}`,
    ...(points === undefined ? [] : [`得分：${points}，要 ${score?.line} 分`]),
    ...(sized ? [`规模：${SIZE_TITLES[(sizeClass ?? 'unknown') as SizeClass]}`] : []),
    ...(unmet.length > 0 ? [`未满足：${unmet.join('、')}`] : []),
    ...(open.length > 0 ? [`尚不能判断：${open.join('、')}`] : []),
  ]
}

/** The path leads to the version in force; there is none to another version. */
function sayPath(
  definitions: Definitions,
  { firm, occasion, verdict, named }: StandardStory,
): readonly string[] {
  if (verdict.verdict === 'met' || named !== undefined) return []
  const { titles, changes, judged, blocked } = findPath(definitions, verdict.standard, firm.facts, occasion)
  const steps = [...titles, ...changes].map(({ says }, i) => `${i + 1}. ${says}`)
  const lines = [
    ...steps,
    ...(judged.length > 0 ? [`须由评审人员评定：${judged.join('、')}`] : []),
    ...(blocked.length > 0 ? [`改动数据也满足不了的：${blocked.join('、')}`] : []),
  ]
  return lines.length > 0 ? ['', '路径（合在一起做到，其余条件不变差）', ...indent(lines)] : []
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
