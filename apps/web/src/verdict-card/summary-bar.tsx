import type { StandardVerdict } from '@yinyu/rules'
import { memo, useMemo } from 'react'
import { useDefinitions } from '../app/definitions.ts'
import { VerdictMark } from '../ui/verdict-mark.tsx'
import type { Judged } from './judged.ts'
import { nextRung, rungsOf } from './ladder.ts'
import { gapsOf } from './nearest-gap.ts'
import './summary-bar.css'

/** The answer in two lines, always in sight while one types: how many verdicts, and how far to the next rung. */
export const SummaryBar = memo(function SummaryBar({ found }: { found: Judged }) {
  const { standards, policies } = found.answers
  const rungs = standards.filter(({ standard, version }) => standard.rung !== undefined && version)
  const count = (verdict: string) => rungs.filter((answer) => answer.verdict === verdict).length
  const metUnder = (wanted: string) =>
    policies.filter(({ verdict, status }) => verdict === 'met' && status === wanted).length
  return (
    <div className="summary-bar no-print">
      <output className="summary-counts">
        <span className="summary-met">符合 {count('met')}</span>
        <span className="summary-unmet">不符合 {count('unmet')}</span>
        <span className="summary-unknown">未定 {count('unknown')}</span>
        <span>可享政策 {metUnder('in-force')}</span>
        {metUnder('unconfirmed') > 0 && <span className="quiet">待确认 {metUnder('unconfirmed')}</span>}
      </output>
      <NextRung found={found} />
      <a href="#card">看结果</a>
    </div>
  )
})

function unmetOf({ reasons }: StandardVerdict): number {
  return reasons.filter(({ verdict }) => verdict === 'unmet').length
}

function NextRung({ found }: { found: Judged }) {
  const { definitions } = useDefinitions()
  const { answers, facts, occasion } = found
  const next = nextRung(rungsOf(answers.standards, facts))?.standards[0]
  const gap = useMemo(
    () => next && [...gapsOf(next, definitions, facts, occasion).values()][0]?.[0],
    [next, definitions, facts, occasion],
  )
  if (!next) return null
  return (
    <p className="summary-next">
      下一级：{next.standard.title} <VerdictMark verdict={next.verdict} />
      {gap !== undefined && (
        <span className="summary-unmet">
          {' '}
          {next.verdict === 'unmet' && unmetOf(next) > 1 ? '其中一项还差' : '还差'}：{gap}
        </span>
      )}
    </p>
  )
}
