import {
  isRefusal,
  rehearsalParts,
  type RehearsalFault,
  type RehearsalRecipe,
  type Refusal,
} from '@yinyu/contract'
import type { RehearsalPart } from '@yinyu/rules'
import { groupTitles } from './group-titles.ts'
import { askOrder, type Asking } from './order-asked.ts'
import { tellFigures, type ToldFigures } from './tell-figures.ts'

export interface WorkedOut {
  readonly figures?: ToldFigures
  readonly faults: (RehearsalFault & { variant?: number })[]
}

/** Rehearses a recipe for whoever asks. */
export async function workOut(
  recipe: RehearsalRecipe,
  parts: readonly RehearsalPart[] | undefined,
  asking: Asking,
): Promise<WorkedOut | Refusal> {
  const prepared = await askOrder(recipe, asking)
  if (isRefusal(prepared)) return prepared
  const { asked } = prepared
  if (!asked) return { faults: [...prepared.faults] }
  const { stages, scenery, order, heading } = asked
  const found = await stages.figures(scenery, order, new Set(parts ?? rehearsalParts))
  if (!found.figures) return { faults: [...found.faults] }
  return { figures: tellFigures(found.figures, heading, groupTitles(scenery.names)), faults: [] }
}
