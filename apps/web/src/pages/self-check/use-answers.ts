import type { Facts, Occasion } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import { today } from './clock.ts'
import { judgeAll, type Answers } from './judge-all.ts'
import { factsOf, type SheetFacts } from './sheet-facts.ts'
import type { Sheet } from './sheet.ts'

/** What a sheet comes to: facts, faults, occasion and every verdict. */
export interface SheetAnswers extends SheetFacts {
  readonly facts: Facts
  readonly occasion: Occasion
  readonly answers: Answers
}

export function useAnswers({ entries, on, purpose }: Sheet): SheetAnswers {
  const { definitions } = useDefinitions()
  const day = on ?? today()
  const occasion = useMemo(() => ({ on: day, purpose }), [day, purpose])
  const read = useMemo(() => factsOf({ entries }, definitions.indicators), [entries, definitions])
  const answers = useMemo(() => judgeAll(definitions, read.facts, occasion), [definitions, read, occasion])
  return { ...read, occasion, answers }
}
