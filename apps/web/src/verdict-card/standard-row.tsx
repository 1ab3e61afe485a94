import { Link } from '@tanstack/react-router'
import { SIZE_TITLES, type FactKey, type SizeClass, type StandardVerdict } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions } from '../app/definitions.ts'
import { ConditionTree } from '../ui/condition-tree.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { VerdictMark } from '../ui/verdict-mark.tsx'
import type { Judged } from './judged.ts'
import { conditionsMet, type ConditionsMet } from './conditions-met.ts'
import { gapsOf, type GapWords } from './nearest-gap.ts'
import { strings } from './strings.ts'
import './standard-row.css'

interface Props {
  readonly answer: StandardVerdict
  readonly found: Judged
  readonly onAsk: (key: FactKey) => void
  /** Whether its conditions are printed, or the line alone. */
  readonly onPaper: 'whole' | 'line'
}

/** One standard in one line, and all of its conditions when opened. */
export function StandardRow({ answer, found, onAsk, onPaper }: Props) {
  const { definitions } = useDefinitions()
  const gaps = useMemo(
    () => gapsOf(answer, definitions, found.facts, found.occasion),
    [answer, definitions, found],
  )
  return (
    <Disclosure
      className="standard"
      summary={<Summary answer={answer} gaps={gaps} />}
      closedOnPaper={onPaper === 'line'}
    >
      <p className="standard-by small quiet">
        {answer.version
          ? `按${answer.version.version}年版：《${answer.version.document.title}》${answer.version.document.number ?? ''}`
          : strings.notInForce}
        <span className="no-print">
          {' · '}
          <Link to={`/standards/${answer.standard.id}`}>{strings.guide}</Link>
        </span>
      </p>
      <ConditionTree reasons={answer.reasons} facts={found.facts} gaps={gaps} onAsk={onAsk} />
    </Disclosure>
  )
}

function Summary({ answer, gaps }: { answer: StandardVerdict; gaps: GapWords }) {
  const { standard, verdict, score, sizeClass, version } = answer
  const { all } = conditionsMet(answer)
  const nearest = [...gaps.values()][0]?.[0]
  return (
    <span className="standard-line">
      <span className="standard-title">{standard.title}</span>
      <VerdictMark verdict={verdict} />
      <span className="standard-facts">
        {version && all > 1 && <span>{sayCounts(conditionsMet(answer))}</span>}
        {score && (
          <span>
            得分 {score.least === score.most ? score.least : `${score.least} 至 ${score.most}`}，要{' '}
            {score.line}
          </span>
        )}
        {sizeClass !== undefined && verdict !== 'unknown' && (
          <span>{SIZE_TITLES[sizeClass as SizeClass]}</span>
        )}
        {nearest !== undefined && verdict === 'unmet' && (
          <span className="standard-gap">
            {conditionsMet(answer).unmet > 1 ? '其中一项还差' : '还差'}：{nearest}
          </span>
        )}
      </span>
    </span>
  )
}

function sayCounts({ met, unmet, all }: ConditionsMet): string {
  const open = all - met - unmet
  const parts = [
    `符合 ${met}`,
    ...(unmet > 0 ? [`不符合 ${unmet}`] : []),
    ...(open > 0 ? [`待定 ${open}`] : []),
  ]
  return `${all} 项条件：${parts.join('，')}`
}
