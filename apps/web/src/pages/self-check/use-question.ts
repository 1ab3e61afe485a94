import { prepareAsker, type FactKey } from '@yinyu/rules'
import { useCallback, useMemo, useState, type Dispatch } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import { concerning, rankQuestions, type RankedQuestion } from './rank-questions.ts'
import type { Sheet, SheetChange } from './sheet.ts'
import type { SheetAnswers } from './use-answers.ts'

/** The question on the table, why it is asked, and the ways on. */
export interface Questioning {
  readonly key: FactKey | undefined
  readonly why: RankedQuestion | undefined
  /** How many are left after this one, as far as is known now. */
  readonly left: number
  /** Changes an answer, here or elsewhere on the sheet, keeping this question on the table. */
  readonly answer: Dispatch<SheetChange>
  readonly goOn: (how: 'answered' | 'unsure' | 'skip') => void
}

export function useQuestion(sheet: Sheet, found: SheetAnswers, change: Dispatch<SheetChange>): Questioning {
  const { definitions } = useDefinitions()
  const { facts, answers, occasion } = found
  const region = facts.get('region')?.value
  const ask = useMemo(
    () => prepareAsker(concerning(definitions, region, occasion), occasion),
    [definitions, region, occasion],
  )
  const rank = useCallback(
    () => rankQuestions(ask, answers, facts, new Set([...sheet.unsure, ...sheet.skipped])),
    [ask, answers, facts, sheet.unsure, sheet.skipped],
  )
  const [ranked, setRanked] = useState<readonly RankedQuestion[]>([])
  // While no question is on the table the best one lies there; it is pinned as soon as one begins to answer.
  const fresh = useMemo(() => (sheet.asking === undefined ? rank() : undefined), [sheet.asking, rank])
  const shown = fresh ?? ranked
  const key = sheet.asking ?? fresh?.[0]?.key
  const answer = useCallback(
    (step: SheetChange) => {
      if (fresh && key !== undefined) {
        setRanked(fresh)
        change({ kind: 'pin', key })
      }
      change(step)
    },
    [fresh, key, change],
  )
  const goOn = (how: 'answered' | 'unsure' | 'skip') => {
    if (key === undefined) return
    if (how !== 'answered') change({ kind: how, key })
    // The next one is chosen when this answer is known, not by what was known before it.
    change({ kind: 'move', from: key, to: undefined })
  }
  const why = shown.find((question) => question.key === key)
  return { key, why, left: Math.max(shown.length - 1, 0), answer, goOn }
}
