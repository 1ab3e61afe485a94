import {
  isRefusal,
  rehearsalFigures,
  type RehearsalFigures,
  type Refusal,
  type RehearsalReplayed,
} from '@yinyu/contract'
import { isDeepStrictEqual } from 'node:util'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Asking } from './order-asked.ts'
import type { KeptOne } from './kept-row.ts'
import { workOut } from './work-out.ts'

/**
 * Rehearses a kept recipe for its own day and region on today's rules, and says what differs. The records are those of today,
 * unless it looked back at those of a past day when it was kept: these are looked back at again.
 */
export async function replay(
  { recipe, figures: kept, madeAt }: KeptOne,
  asking: Omit<Asking, 'records'>,
): Promise<RehearsalReplayed | Refusal> {
  const again = { ...recipe, on: kept.on, region: kept.region }
  const lookedBack = kept.recordsOn < dayInChina(new Date(madeAt))
  const found = await workOut(again, undefined, {
    ...asking,
    records: lookedBack ? 'of-the-day' : 'of-today',
  })
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
