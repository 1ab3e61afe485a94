import type { RehearsalFigures, RehearsalFirms, RehearsalReplayed } from '@yinyu/contract'
import type { TestCaller } from '../../../door/testing/open-house.ts'
import { WAN } from './small-province.ts'

/** What is answered to a rehearsal: figures, or the faults for which there are none. */
export interface AnsweredFigures {
  readonly figures: RehearsalFigures
  readonly faults: readonly { readonly path: string; readonly message: string; readonly variant?: number }[]
}

export async function figuresFor(who: TestCaller, asked: object): Promise<AnsweredFigures> {
  return (await who.send('/api/rehearsal/figures', asked)).answer as AnsweredFigures
}

export async function firmsBehind(who: TestCaller, asked: object): Promise<RehearsalFirms> {
  return (await who.send('/api/rehearsal/firms', asked)).answer as RehearsalFirms
}

export async function replayed(who: TestCaller, id: string): Promise<RehearsalReplayed> {
  return (await who.send(`/api/rehearsals/${id}/replay`, {})).answer as RehearsalReplayed
}

/** So many ten thousand yuan as answers tell money. */
export function fen(wan: number): string {
  return `${wan * WAN}`
}
