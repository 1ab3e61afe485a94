import type { RegionCode } from '@yinyu/kernel'
import { prepareActs, type Act, type RehearsalOrder } from './act.ts'
import { ambiguitiesOf, type Ambiguity } from './ambiguities.ts'
import { payOut } from './budget.ts'
import { viewBudget, type BudgetView } from './budget-view.ts'
import { binsOf, drawnLine, type Bin, type DrawnLine } from './distribution.ts'
import { outcomeIn } from './kept-counts.ts'
import { exclusionOf, type ExclusionView } from './exclusion.ts'
import { movesOf, type Moves } from './moves.ts'
import { cliffsOf, nearLines, type Cliff, type NearLine } from './near-line.ts'
import type { Outcome } from './outcome.ts'
import type { Parameter } from './parameter.ts'
import { splitsOf, type SplitRow } from './splits.ts'
import type { Stage } from './stage.ts'
import type { ChangeFault, ChangeScene } from './with-changes.ts'

/** Parts of the figures that cost more than counting. */
export type RehearsalPart = 'splits' | 'distribution' | 'near' | 'cliffs' | 'ambiguities' | 'exclusion'

export interface VariantFigures {
  readonly name: string
  readonly changes: readonly { readonly before: Parameter; readonly after: Parameter }[]
  readonly after: Outcome
  readonly moves: Moves
  readonly byRegion: readonly SplitRow[]
  readonly byIndustry: readonly SplitRow[]
  readonly bySize: readonly SplitRow[]
  readonly byRung: readonly SplitRow[]
  readonly distribution:
    | { readonly drawn: DrawnLine; readonly bins: readonly Bin[]; readonly unknown: number }
    | undefined
  readonly near: readonly NearLine[]
  readonly cliffs: readonly Cliff[]
  readonly budget: BudgetView | undefined
  /** Undefined where nothing excludes it, or not asked for. */
  readonly exclusion: ExclusionView | undefined
}

export interface Figures {
  readonly region: RegionCode
  readonly firms: number
  readonly before: Outcome
  readonly variants: readonly VariantFigures[]
  readonly ambiguities: readonly Ambiguity[]
}

export type Rehearsed =
  | { readonly figures: Figures; readonly faults: readonly [] }
  | { readonly figures: undefined; readonly faults: readonly (ChangeFault & { variant?: number })[] }

/** How a rule falls out over all firms of a region with other numbers: who comes and goes, what it costs, where it cuts. */
export function rehearse(
  stage: Stage,
  order: RehearsalOrder,
  { parts, scene }: { readonly parts: ReadonlySet<RehearsalPart>; readonly scene: ChangeScene },
): Rehearsed {
  const { acts, faults } = prepareActs(stage, order, scene)
  if (!acts) return { figures: undefined, faults }
  const [first] = acts
  const scope = stage.scope(order.region)
  const before = outcomeIn(stage, stage.fall(order.against), scope)
  const variants = acts.map((act) => figuresOf(act, parts))
  const ambiguities = first && parts.has('ambiguities') ? ambiguitiesOf(first) : []
  return { figures: { region: order.region, firms: scope.firms, before, variants, ambiguities }, faults: [] }
}

function figuresOf(act: Act, parts: ReadonlySet<RehearsalPart>): VariantFigures {
  const splits = parts.has('splits') ? splitsOf(act) : undefined
  const drawn = act.focus && parts.has('distribution') ? drawnLine(act, act.focus.path) : undefined
  const payout = payOut(act)
  return {
    name: act.name,
    changes: act.changes.flatMap(({ path }) => {
      const before = act.parameters.find((each) => each.path === path)
      const after = act.changedParameters.find((each) => each.path === path)
      return before && after ? [{ before, after }] : []
    }),
    after: outcomeIn(act.stage, act.after, act.scope),
    moves: movesOf(act),
    byRegion: splits?.region ?? [],
    byIndustry: splits?.industry ?? [],
    bySize: splits?.size ?? [],
    byRung: splits?.rung ?? [],
    distribution: drawn && { drawn, ...binsOf(act, drawn) },
    near: parts.has('near') ? nearLines(act) : [],
    cliffs: parts.has('cliffs') ? cliffsOf(act) : [],
    budget: payout && viewBudget(act, payout),
    exclusion: parts.has('exclusion') ? exclusionOf(act) : undefined,
  }
}
