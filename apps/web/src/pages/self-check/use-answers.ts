import type { FactKey } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import { judgeAll } from '../../verdict-card/judge-all.ts'
import type { Judged } from '../../verdict-card/judged.ts'
import { today } from './clock.ts'
import { conflictsOf } from './conflicts.ts'
import { factsOf, type SheetFacts } from './sheet-facts.ts'
import type { Sheet } from './sheet.ts'

/** What a sheet comes to: facts, faults, occasion and every verdict. */
export interface SheetAnswers extends SheetFacts, Judged {
  /** Answers that cannot both be so, by their keys; they are judged all the same. */
  readonly conflicts: ReadonlyMap<FactKey, string>
}

export function useAnswers({ entries, on, purpose }: Sheet): SheetAnswers {
  const { definitions, relationBook } = useDefinitions()
  const day = on ?? today()
  const occasion = useMemo(() => ({ on: day, purpose }), [day, purpose])
  const read = useMemo(() => factsOf({ entries }, definitions.indicators), [entries, definitions])
  const answers = useMemo(() => judgeAll(definitions, read.facts, occasion), [definitions, read, occasion])
  const conflicts = useMemo(() => conflictsOf(read.facts, relationBook), [read, relationBook])
  return { ...read, conflicts, occasion, answers }
}
