import type { RegionCode } from '@yinyu/kernel'
import { GROUP, type Columns } from '../bulk/columns.ts'
import { truthMasks } from '../bulk/truth-masks.ts'
import type { Definitions } from '../definitions.ts'
import type { FactKey } from '../fact.ts'
import type { Truth } from '../form/form.ts'
import { indicatorOf } from '../indicator.ts'
import type { Occasion } from '../in-force.ts'
import type { Condition } from '../vocabulary.ts'
import { newCells, type Cells } from './cells.ts'
import { both, combined, type FirmBits } from './firm-bits.ts'
import { groupFirms, groupings, type FirmGroups, type Grouping } from './firm-groups.ts'
import { keptCounts, type CountGroups } from './kept-counts.ts'
import { keptTables } from './kept-tables.ts'
import { loweringFor } from './lower-rule.ts'
import type { Fallout } from './outcome.ts'
import type { MeasuredLine } from './parameter.ts'
import { readingsIn } from './readings-in.ts'
import { remembered } from './remembered.ts'
import { scopeOf, type Scope } from './scope.ts'
import { newSlices } from './slices.ts'
import type { RehearsedRule } from './subject.ts'

/** Firms in columns, as rehearsals read them. */
export interface FirmColumns {
  /** Slot `n` is the fact `keys[n]`. */
  readonly keys: readonly FactKey[]
  readonly columns: Columns
  readonly firms: number
}

/** All firms with what was found out of them; kept between moves, so that each move computes its slice only. */
export interface Stage {
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly board: FirmColumns
  /** Begins another order: amounts of what fell out before may be written over. */
  readonly letGo: () => void
  readonly fall: (rule: RehearsedRule | undefined) => Fallout
  readonly condition: (condition: Condition) => Pick<Fallout, 'met' | 'possible'>
  /** Firms of which a measured quantity is known in every year it is asked of. */
  readonly known: (line: MeasuredLine) => FirmBits
  readonly groups: (by: Grouping) => FirmGroups
  readonly cells: () => Cells
  readonly scope: (region: RegionCode) => Scope
  /** Outcomes of groups; what has not moved is not counted again. */
  readonly count: CountGroups
  /** How large it has grown; a stage that has seen very many changes is better begun anew. */
  readonly masks: () => number
}

export function newStage(definitions: Definitions, occasion: Occasion, board: FirmColumns): Stage {
  const { columns, keys, firms } = board
  const slices = newSlices(columns)
  const lowering = loweringFor(definitions, occasion, keys)
  const nobody = new Int32Array(columns.capacity / GROUP)
  const bitsOf = (truth: Truth) => {
    const { met, possible } = truthMasks(slices.questions, truth)
    const [sure = nobody, open = nobody] = slices.bitsOf([met, possible])
    return { met: sure, possible: open }
  }
  const { tableOf, letGo } = keptTables({ columns, bitsOf })
  const groups = Object.fromEntries(
    groupings.map((by) => [
      by,
      remembered(() => groupFirms({ definitions, occasion, keys, columns, slices }, by)),
    ]),
  ) as Record<Grouping, () => FirmGroups>
  const cells = remembered(() =>
    newCells(
      { region: groups.region(), industry: groups.industry(), size: groups.size(), rung: groups.rung() },
      columns.capacity,
    ),
  )
  const scopes = new Map<RegionCode, Scope>()
  return {
    definitions,
    occasion,
    board,
    letGo,
    condition: (condition) => bitsOf(lowering.condition(condition)),
    known: (line) =>
      lowering
        .moments(line, zeroOf(definitions, line))
        .map(bitsOf)
        .map(({ met, possible }) => combined(met, possible, (sure, open) => sure | ~open))
        .reduce(both),
    fall: (rule) => {
      if (!rule) return { met: nobody, possible: nobody, amounts: undefined }
      const { verdict, gives } = lowering.rule(rule)
      return { ...bitsOf(verdict), amounts: gives && tableOf(gives) }
    },
    groups: (by) => groups[by](),
    cells,
    count: keptCounts(cells),
    scope: (region) => {
      const known = scopes.get(region) ?? scopeOf(region, groups, { columns, firms })
      scopes.set(region, known)
      return known
    },
    masks: () => slices.questions.masks.nodes.length,
  }
}

/** Any line tells whether the quantity is known; nothing is one that every kind of it has. */
function zeroOf({ indicators }: Definitions, { indicator }: MeasuredLine): string {
  const units: Readonly<Record<string, string>> = { money: '0元', ratio: '0%', score: '0分' }
  return units[indicatorOf(indicators, indicator).kind] ?? '0项'
}

/** What rules read and has no place on the board yet: it has to be opened with it. */
export function lackingFacts(
  {
    definitions,
    occasion,
    board: { keys },
  }: Pick<Stage, 'definitions' | 'occasion'> & { readonly board: Pick<FirmColumns, 'keys'> },
  rules: readonly RehearsedRule[],
): readonly FactKey[] {
  const asked = loweringFor(definitions, occasion, keys)
  for (const rule of rules) {
    asked.rule(rule)
    // Only the first reading decides; the others are asked beside it.
    for (const { node } of readingsIn(rule, occasion.purpose))
      for (const { when } of node.readings) asked.condition(when)
  }
  return asked.keys.slice(keys.length)
}
