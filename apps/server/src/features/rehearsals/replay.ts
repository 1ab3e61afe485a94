import {
  isRefusal,
  rehearsalFigures,
  type RehearsalFigures,
  type Refusal,
  type RehearsalReplayed,
} from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { isDeepStrictEqual } from 'node:util'
import type { Caller } from '../../door/caller.ts'
import type { House } from '../../house.ts'
import type { KeptOne } from './kept-row.ts'
import { workOut } from './work-out.ts'

/** Rehearses a kept recipe for its own day and region on today's records and rules, and says what differs. */
export async function replay(
  { recipe, figures: kept }: KeptOne,
  asking: { readonly house: House; readonly caller: Caller; readonly today: IsoDate },
): Promise<RehearsalReplayed | Refusal> {
  const again = { ...recipe, on: kept.on, region: kept.region }
  const found = await workOut(again, undefined, asking)
  if (isRefusal(found)) return found
  if (!found.figures) return { outcome: 'impossible', because: [], faults: [...found.faults] }
  const figures = rehearsalFigures.parse(found.figures)
  const because: RehearsalReplayed['because'] = [
    ...(figures.recordsHash === kept.recordsHash ? [] : (['records'] as const)),
    ...(figures.contentHash === kept.contentHash ? [] : (['content'] as const)),
  ]
  const outcome = isDeepStrictEqual(counted(asKept(figures, kept)), counted(kept)) ? 'same' : 'differs'
  return { outcome, because, figures, faults: [] }
}

/** Without what was not reckoned yet when the other was kept. */
function asKept(figures: RehearsalFigures, kept: RehearsalFigures): RehearsalFigures {
  const reckoned = kept.variants.some(({ exclusion }) => exclusion !== undefined)
  if (reckoned) return figures
  return { ...figures, variants: figures.variants.map((variant) => ({ ...variant, exclusion: undefined })) }
}

/** The figures without what they were counted on. */
function counted(figures: RehearsalFigures) {
  // As records keep it: without what is absent.
  return JSON.parse(
    JSON.stringify({ ...figures, recordsOn: '', recordsHash: '', contentHash: '' }),
  ) as unknown
}
