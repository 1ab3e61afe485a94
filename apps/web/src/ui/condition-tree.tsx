import { VERDICT_TITLES, type FactKey, type Facts, type Reason } from '@yinyu/rules'
import { useDefinitions } from '../app/definitions.ts'
import { Clause } from './clause.tsx'
import { Disclosure } from './disclosure.tsx'
import { sayFact, sayFactKey } from './fact-words.ts'
import { LineBar } from './line-bar.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import './condition-tree.css'

interface TreeProps {
  readonly reasons: readonly Reason[]
  /** What the verdicts rest on; left out where conditions are shown without a firm. */
  readonly facts?: Facts | undefined
  /** The gap of a condition in words, by condition id. */
  readonly gaps?: ReadonlyMap<string, readonly string[]> | undefined
  /** Turns a missing fact into something to press. */
  readonly onAsk?: ((key: FactKey) => void) | undefined
}

/** Every condition with its verdict, number, gap, clause and what is missing. */
export function ConditionTree({ reasons, ...rest }: TreeProps) {
  return (
    <ul className="tree">
      {reasons.map((reason, i) => (
        <li key={reason.id ?? i}>
          <ConditionNode reason={reason} {...rest} />
        </li>
      ))}
    </ul>
  )
}

type NodeProps = Omit<TreeProps, 'reasons'> & { readonly reason: Reason }

function ConditionNode({ reason, ...rest }: NodeProps) {
  const head = <Head reason={reason} />
  if (reason.children.length === 0) {
    return (
      <div className="tree-leaf">
        {head}
        <Details reason={reason} {...rest} />
      </div>
    )
  }
  return (
    <Disclosure
      summary={head}
      initiallyOpen={reason.verdict !== 'met' && reason.kind !== 'item'}
      // Paper is short: another standard is printed under its own name, an item's bands say less than its points.
      closedOnPaper={reason.kind === 'meets' || reason.kind === 'item'}
    >
      <Details reason={reason} {...rest} />
      <ConditionTree reasons={reason.children} {...rest} />
    </Disclosure>
  )
}

function Head({ reason }: { reason: Reason }) {
  const { verdict, title, says, points, id, kind } = reason
  // What is found for an item of a score is its points; neither met nor unmet.
  const isItem = kind === 'item'
  return (
    <span className="tree-head">
      {isItem ? <Points points={points} /> : <VerdictMark verdict={verdict} bare />}
      <span className="tree-says">
        {title !== undefined && !says.startsWith(title) && <b>{title}：</b>}
        {says}
        {!isItem && id !== undefined && OFFICIAL.test(id) && <small className="tree-id"> {id}</small>}
      </span>
    </span>
  )
}

/** Marks of clauses as the documents are cited; our own names of conditions are no reading for clerks. */
const OFFICIAL = /^[A-Z]\d/

function Points({ points }: { points: Reason['points'] }) {
  if (!points) return null
  const [least, most] = points
  return <span className="tree-points">{least === most ? least : `${least} 至 ${most}`} 分</span>
}

function Details({ reason, facts, gaps, onAsk }: NodeProps) {
  const { comparison, verdict, score, undefinedBecause, judged, readings } = reason
  const gap = reason.id === undefined ? undefined : gaps?.get(reason.id)
  return (
    <div className="tree-details">
      {comparison && <LineBar comparison={comparison} verdict={verdict} />}
      {score && (
        <p>
          得分 {score.least === score.most ? score.least : `${score.least} 至 ${score.most}`}，满分{' '}
          {score.full}
        </p>
      )}
      {gap && verdict === 'unmet' && <p className="tree-gap">还差：{gap.join('；或')}</p>}
      {undefinedBecause !== undefined && <p>暂不能计算：{undefinedBecause}</p>}
      {judged.length > 0 && verdict === 'unknown' && <p>须由评审人员认定</p>}
      {readings && (
        <p className="quiet">
          本条有不同读法：{readings.map((r) => `${r.title}（${VERDICT_TITLES[r.verdict]}）`).join('；')}
        </p>
      )}
      <Missing reason={reason} onAsk={onAsk} />
      <Used reason={reason} facts={facts} />
      <Clause of={reason} />
    </div>
  )
}

function Missing({ reason, onAsk }: { reason: Reason; onAsk: TreeProps['onAsk'] }) {
  const { definitions } = useDefinitions()
  if (reason.verdict !== 'unknown' || reason.missing.length === 0 || reason.children.length > 0) return null
  return (
    <p className="tree-missing">
      还缺：
      {reason.missing.map((key) => {
        const words = sayFactKey(key, definitions.indicators)
        return onAsk ? (
          <button key={key} type="button" className="link-button" onClick={() => onAsk(key)}>
            {words}
          </button>
        ) : (
          <span key={key}>{words} </span>
        )
      })}
    </p>
  )
}

const CODED: ReadonlySet<FactKey> = new Set(['region', 'industry'])

function Used({ reason, facts }: { reason: Reason; facts: Facts | undefined }) {
  const { definitions } = useDefinitions()
  if (!facts || reason.children.length > 0) return null
  const used = reason.uses.flatMap((key) => {
    const fact = facts.get(key)
    // A code of place or trade tells a reader nothing; the condition names it in words.
    return fact && !CODED.has(key) ? [sayFact(key, fact, definitions.indicators)] : []
  })
  if (used.length === 0) return null
  return <p className="quiet small">数据：{used.join('；')}</p>
}
